/** Tells commands that only install dependencies from those that check something. It knows the common package managers. */

const installs =
  /^(?:npm (?:ci|install)|pnpm install|yarn(?: install)?$|uv sync|(?:python3? -m )?pip3? install|go mod download|cargo fetch|bundle install|composer install|(?:mvn|\.\/mvnw)\b.*dependency:)/;

/** The lines of a script that are commands, without blanks around them. */
export function commandLines(run: string): readonly string[] {
  return run
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

export function isInstall(line: string): boolean {
  return installs.test(line);
}

export function onlyInstalls(run: string): boolean {
  return commandLines(run).every(isInstall);
}
