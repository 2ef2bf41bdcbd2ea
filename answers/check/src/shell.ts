/** Whether a text is a script: its first line says so, or several of its lines are shell statements. */
export function isShellText(text: string): boolean {
  if (/^\s*#!/.test(text)) return true;
  const statements = text.split('\n').filter((line) => shellStatement.test(line));
  return text.includes('\n') ? statements.length >= 2 : statements.length === 1 && /[;|&]|\$\(/.test(text);
}

const shellStatement =
  /^\s*(set -\w+|if \[|then$|fi$|for \w+ in |while |do$|done$|echo |export \w+=|exec |local |function \w+|\w+\(\)|case |esac$|[A-Za-z_]\w*=\S|\w[\w./-]*(\s+-{1,2}\w[\w-]*))/;
