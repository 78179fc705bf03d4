// Does in a served VS Code what a reader does: opens, hovers, presses keys, takes pictures. Waits on what can be
// seen, never on time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const EDITOR = '.editor-group-container.active .monaco-editor';
const INPUT = '.quick-input-widget:not([style*="display: none"]) input.input';
const MAX_PICTURES = 60;

/* global document, NodeFilter -- in the one function that runs inside the page */
/** Place of the first visible occurrence of `text` in the editor, in page coordinates; run inside the page. */
function rectangleOf([editor, text]) {
  for (const line of document.querySelectorAll(`${editor} .view-line`)) {
    const at = line.textContent.replaceAll('\u00a0', ' ').indexOf(text);
    if (at < 0) continue;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let passed = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (at < passed + node.data.length) {
        const range = document.createRange();
        range.setStart(node, at - passed);
        range.setEnd(node, Math.min(node.data.length, at - passed + text.length));
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      passed += node.data.length;
    }
  }
  return null;
}

/**
 * @param {import('playwright-core').Page} page at a VS Code whose workbench is loading
 * @param {string} folder the opened folder, on disk
 */
export function driver(page, folder) {
  let file = null;

  async function pressKeys(...keys) {
    for (const key of keys) await page.keyboard.press(key);
  }

  /** Opens the quick input by a key, types, and waits until a row says `expected`; returns that row. */
  async function quickInput(key, typed, expected) {
    await page.keyboard.press(key);
    await page.waitForSelector(INPUT);
    await page.locator(INPUT).fill(typed);
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: expected }).first();
    if (expected !== undefined) await row.waitFor();
    return row;
  }

  /** Opens a file of the folder and waits for its text. */
  async function openFile(name) {
    const row = await quickInput('Control+p', name, name);
    await row.click();
    await page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
    await page.waitForSelector(`${EDITOR} .view-line span span`);
    file = name;
  }

  /** Puts the caret before the first occurrence of `text` in the open file. */
  async function goTo(text) {
    const content = readFileSync(join(folder, file), 'utf8');
    const at = content.indexOf(text);
    if (at < 0) throw new Error(`${file} does not contain "${text}"`);
    const before = content.slice(0, at).split('\n');
    await quickInput('Control+g', `:${before.length}:${before.at(-1).length + 1}`);
    await page.keyboard.press('Enter');
    await page.waitForSelector(INPUT, { state: 'hidden' });
    await page.waitForFunction(rectangleOf, [EDITOR, firstWord(text)]);
  }

  const firstWord = (text) => text.split(' ')[0];

  /** Selects the first occurrence of `text` in the open file with the keyboard. */
  async function select(text) {
    await goTo(text);
    for (let i = 0; i < text.length; i++) await page.keyboard.press('Shift+ArrowRight');
  }

  /** Rests the mouse on the first word of `text` and waits for the hover to be filled. */
  async function hoverWord(text) {
    await goTo(text);
    const place = await page.evaluate(rectangleOf, [EDITOR, text]);
    const { x, y } = place ?? (await page.evaluate(rectangleOf, [EDITOR, firstWord(text)]));
    await page.mouse.move(x, y - 60);
    await page.mouse.move(x, y, { steps: 4 });
    const hover = page.locator('.monaco-resizable-hover:visible, .monaco-hover:visible').first();
    await hover
      .locator('.hover-contents', { hasNotText: /^Loading/ })
      .first()
      .waitFor();
  }

  /** Runs a command by its title, as the palette shows it. */
  async function palette(command) {
    const row = await quickInput('F1', `>${command}`, command);
    await row.click();
  }

  /** Waits until the extension has drawn something in the editor. */
  async function decorated() {
    await page.waitForSelector(`${EDITOR} [class*="ced-"]`);
  }

  /** A picture of the window once it stands still: two in a row are the same. */
  async function shot(path) {
    let last = await page.screenshot();
    for (let i = 0; i < MAX_PICTURES; i++) {
      const next = await page.screenshot({ path });
      if (next.equals(last)) return;
      last = next;
    }
    throw new Error(`${path}: the window never stood still`);
  }

  return { page, pressKeys, quickInput, openFile, goTo, select, hoverWord, palette, decorated, shot };
}
