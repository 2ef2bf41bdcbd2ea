import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import type { Workflow } from '../workflow.ts';
import { command } from '../walk.ts';

export const agents: Workflow = {
  title: 'Agents',
  walk: async (walk) => {
    walk.say('`hops mcp` answers the same questions to an agent, with small typed results.');
    const client = new Client({ name: 'journey', version: '1.0.0' });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [command, 'mcp', walk.subject.folder],
      stderr: 'ignore',
    });
    await client.connect(transport);
    try {
      const { tools } = await client.listTools();
      walk.say(
        `Its tools: ${tools
          .map(({ name }) => `\`${name}\``)
          .toSorted()
          .join(', ')}.`,
      );
      const names = new Set(tools.map(({ name }) => name));
      for (const name of ['check', 'map', 'where', 'impact', 'docs_search', 'docs_show', 'secrets', 'diff'])
        assert.ok(names.has(name), `the tool ${name} is missing`);
      const answer = await client.callTool({
        name: 'impact',
        arguments: { target: walk.subject.placeholder },
      });
      assert.notEqual(answer.isError, true, JSON.stringify(answer.content));
      assert.match(JSON.stringify(answer.structuredContent), /"line":\d+/);
    } finally {
      await client.close();
    }
  },
};
