import type { CheckedFile, Formatter } from '../types.js';

/** FILE of the JSON contract ("readout": 1). */
function fileObject({ path, article, findings, notices }: CheckedFile): object {
  return { path, article, findings, notices };
}

/** `{"readout":1,"files":[FILE…]}` */
export function jsonFormatter(): Formatter {
  let isFirst = true;
  return {
    begin: () => '{"readout":1,"files":[\n',
    file(file) {
      const comma = isFirst ? '' : ',\n';
      isFirst = false;
      return comma + JSON.stringify(fileObject(file));
    },
    end: () => '\n]}\n',
  };
}

/** One FILE a line. */
export function jsonlFormatter(): Formatter {
  return {
    begin: () => '',
    file: (file) => JSON.stringify(fileObject(file)) + '\n',
    end: () => '',
  };
}
