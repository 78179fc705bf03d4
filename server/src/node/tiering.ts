/**
 * Has V8 wait longer before it optimizes a function. A check of one article lasts a third of a second, and a third of
 * its processor time went to optimizing functions that were about to end; a cold server's first findings took twice as
 * long because of it. Texts of a megabyte and edits in them take less processor time, too (bench/programs.mjs,
 * bench/open.mjs, bench/edit.mjs). Imported before everything else, and only for engines that are known to have the
 * flag: others would say so on stderr.
 */
import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode a function runs before it is looked at for optimizing; V8's own is 67584 to 135168. */
const INTERRUPT_BUDGET = 1_000_000;
/** V8's of Node 20; those of Node 22 and 24 have no such flag. */
const WITH_FLAG = 11;

if (Number.parseInt(process.versions.v8, 10) === WITH_FLAG)
  setFlagsFromString(`--interrupt-budget=${INTERRUPT_BUDGET}`);
