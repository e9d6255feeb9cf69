#!/usr/bin/env bash
# Packs the package, installs it into an empty folder, and runs the command and the library from there.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cd "$root"
tarball=$(npm pack --silent --pack-destination "$folder" | tail -n 1)
cd "$folder"
npm init --yes >/dev/null
npm install --silent "./$tarball"
npx shenbao extract "$root/fixtures/seed/wuhan-2021.pdf" -o out
npx shenbao extract "$root/fixtures/scan-jpeg/document.jpg" -o out
grep -q '"by": "ocr"' out/*.json
npx shenbao audit out -o 疑点.xlsx --profile hubei-2021 || test $? = 1 # findings
test -s 疑点.xlsx
node --input-type=module -e '
import { extract, Extraction } from "shenbao";
const result = Extraction.parse(await extract(process.argv[1]));
if (result.forms.length !== 8) throw new Error(`${result.forms.length} forms`);
console.log("packed:", result.forms.length, "forms", result.findings.length, "findings");' "$root/fixtures/seed/wuhan-2021.pdf"
