import { describe, expect, test } from 'vitest';
import { readQuestion } from '../src/question.ts';

function programs(text: string): string[] {
  const sure = readQuestion(text).programs.filter(({ weight }) => weight > 0.9);
  return sure.flatMap(({ names }) => names.map(({ text: name }) => name));
}

describe('a program is known by what it does', () => {
  test.for([
    ['the photo library', 'immich'],
    ['a password manager for the family', 'vaultwarden'],
    ['our status page', 'gatus'],
    ['the scanned documents', 'paperless'],
    ['blocking ads', 'blocky'],
  ] as const)('%s', ([text, program]) => {
    expect(programs(text)).toContain(program);
  });

  test('what more words tell goes first', () => {
    expect(programs('change the settings of the movie server')).toContain('plex');
    expect(programs('change the settings of the movie server')).not.toContain('radarr');
  });

  test('words within a longer phrase are not meant', () => {
    expect(programs('warn before the battery backup is empty')).not.toContain('velero');
  });

  test('what is rather an aspect tells of a program with doubt', () => {
    expect(programs('take more snapshots')).toEqual([]);
  });
});

describe('what a question wants to be new', () => {
  test.for([
    ['add a media app with NFS', 'app'],
    ['install another podcast player', 'app'],
    ['add a dashboard to grafana', 'something'],
    ['add a database for an app', 'something'],
    ['a new password for the router', undefined],
    ['move to another time zone', undefined],
    ['look for new commits more often', undefined],
    ['watch a second battery over USB', 'something'],
    ['HelmRelease/media/plex: install retries exhausted', undefined],
    ['set up a mail server', 'app'],
  ] as const)('%s', ([text, adds]) => {
    expect(readQuestion(text).adds).toBe(adds);
  });
});

test.for([
  ['all apps should retry', true],
  ['back up every volume', true],
  ['fetch the repository every five minutes', false],
  ['restart plex', false],
] as const)('it speaks of all at once: %s', ([text, isForAll]) => {
  expect(readQuestion(text).isForAll).toBe(isForAll);
});

test('what a question begins with is the clearest aspect', () => {
  const [clearest] = readQuestion('alert me when the install disk is full').aspects;
  expect(clearest?.kinds).toContain('PrometheusRule');
});

test('what is said with most words is the clearest aspect after that', () => {
  const [clearest] = readQuestion('less memory, and use other name servers').aspects;
  expect(clearest?.keys?.test('nameservers: [192.168.1.1]')).toBe(true);
});
