import './tiering.js';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createServer } from '../server.js';
import { NodeFileSystem } from '../workspace/node-file-system.js';
import { collectWhenIdle } from './idle-collection.js';

const connection = createConnection(ProposedFeatures.all);
createServer(connection, {
  fileSystem: (roots) => new NodeFileSystem({ roots }),
  log: (message) => connection.console.log(message),
});
connection.listen();
collectWhenIdle();
