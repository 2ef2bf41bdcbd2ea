const pattern =
  /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:([Tt ])([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,]([0-9]+))?(Z|[-+][0-9]{2}:[0-9]{2})?)?$/;

/**
 * A timestamp in the form in which kustomize writes it (RFC 3339), if the text is one to go-yaml. Source of the rules:
 * resolve.go, `parseTimestamp`, and Go's time.Parse and time.MarshalJSON.
 */
export function normalTimestamp(text: string): string | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, separator, hour = '0', minute = '0', second = '0', fraction = '', zone] = match;
  const isZoned = separator === 'T' || separator === 't';
  if (separator !== undefined && isZoned !== (zone !== undefined)) return undefined;
  if (!isDate(Number(year), Number(month), Number(day))) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || !isZone(zone)) return undefined;
  const date = `${year}-${two(month!)}-${two(day!)}`;
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}${fractionOf(fraction)}${zoneOf(zone)}`;
}

function isDate(year: number, month: number, day: number): boolean {
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function isZone(zone: string | undefined): boolean {
  if (zone === undefined || zone === 'Z') return true;
  return Number(zone.slice(1, 3)) <= 23 && Number(zone.slice(4)) <= 59;
}

function zoneOf(zone: string | undefined): string {
  return zone === undefined || /^[-+]00:00$/.test(zone) ? 'Z' : zone;
}

function fractionOf(digits: string): string {
  const significant = digits.slice(0, 9).replace(/0+$/, '');
  return significant === '' ? '' : `.${significant}`;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
