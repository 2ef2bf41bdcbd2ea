import type { Documentation } from '@hops/check';
import type { Severity } from '@hops/text';
import { pathFrom, type Place } from '../report/place.ts';
import type { CheckReport, Region, RegionFix, ReportedFinding } from '../report/report.ts';
import type { OutputContext } from './context.ts';

type Json = Readonly<Record<string, unknown>>;

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** The report as a SARIF 2.1.0 log (OASIS), with what `documentation` says of each code that occurs. */
export function sarifOutput(
  { findings }: CheckReport,
  { folder, version }: OutputContext,
  documentation: (code: string) => Documentation | undefined,
): string {
  const codes = [...new Set(findings.map(({ code }) => code))].toSorted();
  const rules = codes.map((code) => ruleOf(code, documentation(code)));
  const driver = { name: 'hops', semanticVersion: version, rules };
  const results = findings.map((finding) => resultOf(finding, codes.indexOf(finding.code), folder));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleOf(id: string, documentation: Documentation | undefined): Json {
  if (documentation === undefined) return { id };
  const { title, text, severity } = documentation;
  return {
    id,
    shortDescription: { text: title },
    help: { text, markdown: text },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultOf(finding: ReportedFinding, ruleIndex: number, folder: string): Json {
  const { code, severity, message, related, fix, file } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: file === '' ? [] : [locationOf(file, regionOf(finding), folder)],
    relatedLocations: related.map((place, index) => ({
      id: index + 1,
      message: { text: place.message },
      physicalLocation: locationOf(place.file, pointOf(place), folder).physicalLocation,
    })),
    ...(fix && { fixes: [fixOf(fix, folder)] }),
  };
}

interface Location {
  readonly physicalLocation: Json;
}

function locationOf(file: string, region: Json, folder: string): Location {
  return { physicalLocation: { artifactLocation: artifactLocation(file, folder), region } };
}

function fixOf({ title, edits }: RegionFix, folder: string): Json {
  const files = [...new Set(edits.map(({ file }) => file))];
  const changes = files.map((file) => ({
    artifactLocation: artifactLocation(file, folder),
    replacements: edits
      .filter((edit) => edit.file === file)
      .map((edit) => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.text } })),
  }));
  return { description: { text: title }, artifactChanges: changes };
}

function artifactLocation(file: string, folder: string): Json {
  const uri = pathFrom(folder, file).split('/').map(encodeURIComponent).join('/');
  return { uri };
}

function regionOf({ line, column, endLine, endColumn }: Region): Json {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function pointOf({ line, column }: Place): Json {
  return { startLine: line, startColumn: column };
}
