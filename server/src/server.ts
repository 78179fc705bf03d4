import type { Connection } from 'vscode-languageserver';
import { serverCapabilities } from './capabilities.js';
import { clientAbilities } from './client-abilities.js';
import { hearNotifications, register } from './server-notifications.js';
import { answerRequests } from './server-requests.js';
import { wire, type Host } from './wiring.js';

export type { Host } from './wiring.js';

/** Connects a Readout language server to a client; the caller then calls `connection.listen()`. */
export function createServer(connection: Connection, host: Host): void {
  connection.onInitialize((params) => {
    const client = clientAbilities(params);
    const server = wire(connection, host, params, client);
    answerRequests(connection, client, server);
    hearNotifications(connection, client, server);
    connection.onInitialized(() => register(connection, client, server, host.log));
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'readout' } };
  });
}
