import assert from 'node:assert/strict';
import { starterCodebook } from '../../../server/src/core/annotations/starter-codebook.js';

describe('starter codebook', () => {
  it('has colours of its own for each tag, that can be told from dark and light backgrounds', () => {
    const colors = starterCodebook().tags.map(({ color }) => color ?? '');
    assert.equal(new Set(colors).size, colors.length);
    for (const color of colors) {
      for (const editor of ['#1f1f1f', '#ffffff']) {
        const ratio = contrast(color, editor);
        assert.ok(ratio >= 3, `${color} on ${editor}: ${ratio.toFixed(2)}`);
      }
    }
  });
});

/** Contrast ratio of two #rrggbb colours as WCAG 2 defines it. */
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(color: string): number {
  const linear = (at: number): number => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
}
