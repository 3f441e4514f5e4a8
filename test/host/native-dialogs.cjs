'use strict';
const { execFile } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');
const { askChromium } = require('./chromium-dialogs.cjs');

/**
 * Dialogs for a person in front of a visible stand-in, which has no Electron to draw them: macOS and Windows are
 * asked through their own scripting, Linux through zenity or kdialog, and where neither is installed Chromium's own
 * file chooser and boxes serve. `kind` and `options` are Electron's; so is the answer.
 */
async function askUser(host, kind, options) {
  const question = toQuestion(kind, options);
  const answer = await asker()(question, host);
  return toAnswer(question, answer);
}

function asker() {
  if (process.platform === 'darwin') return askMac;
  if (process.platform === 'win32') return askWindows;
  if (isInstalled('zenity')) return askZenity;
  return isInstalled('kdialog') ? askKdialog : askChromium;
}

function isInstalled(program) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => existsSync(path.join(folder, program)));
}

/** Electron's options, with every default filled in. */
function toQuestion(
  kind,
  { title, message = '', detail = '', defaultPath = '', filters = [], properties = [], ...rest },
) {
  const buttons = rest.buttons?.length ? rest.buttons.map(withoutMnemonic) : ['OK'];
  return {
    kind: { showOpenDialog: 'open', showSaveDialog: 'save', showMessageBox: 'message' }[kind],
    title: title ?? message ?? '',
    message,
    text: [message, detail].filter(Boolean).join('\n\n'),
    defaultPath,
    filters: filters.filter(({ extensions }) => !extensions.includes('*')),
    folder: properties.includes('openDirectory'),
    several: properties.includes('multiSelections'),
    type: rest.type ?? 'none',
    buttons,
    defaultId: rest.defaultId ?? 0,
    cancelId:
      rest.cancelId ??
      Math.max(
        0,
        buttons.findIndex((label) => /^(cancel|no)$/i.test(label)),
      ),
    checkboxChecked: rest.checkboxChecked ?? false,
  };
}

function withoutMnemonic(label) {
  return process.platform === 'darwin' ? label : label.replace(/&(.)/g, '$1');
}

/** `answer` is a list of paths, or the number of a button, or undefined where the user turned away. */
function toAnswer({ kind, cancelId, checkboxChecked }, answer) {
  if (kind === 'message') return { response: answer ?? cancelId, checkboxChecked };
  const filePaths = answer ?? [];
  if (kind === 'open') return { canceled: filePaths.length === 0, filePaths };
  return { canceled: filePaths.length === 0, filePath: filePaths[0] ?? '' };
}

/** Runs a program and gives its exit code and output; a program that cannot run at all is an error. */
function run(program, args, env = {}) {
  return new Promise((resolve, reject) => {
    execFile(
      program,
      args,
      { encoding: 'utf8', env: { ...process.env, ...env } },
      (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') reject(new Error(`${program}: ${error.message}`));
        else resolve({ code: error?.code ?? 0, lines: stdout.split(/\r?\n/).filter(Boolean), stderr });
      },
    );
  });
}

async function askZenity(question) {
  const { kind, title, text, type, buttons, defaultPath, filters, folder, several } = question;
  if (kind === 'message') {
    const icon = { error: 'dialog-error', warning: 'dialog-warning', question: 'dialog-question' }[type] ?? 'dialog-information'; // prettier-ignore
    const choices = buttons.map((label) => `--extra-button=${label}`);
    const { lines } = await run('zenity', ['--question', '--switch', '--no-markup', `--title=${title}`, `--text=${text}`, `--icon-name=${icon}`, ...choices]); // prettier-ignore
    return chosenButton(buttons, lines[0]);
  }
  const { lines } = await run('zenity', [
    '--file-selection',
    `--title=${title}`,
    ...(defaultPath ? [`--filename=${defaultPath}`] : []),
    ...(kind === 'save' ? ['--save', '--confirm-overwrite'] : []),
    ...(several ? ['--multiple', '--separator=\n'] : []),
    ...(folder ? ['--directory'] : []),
    ...filters.map(({ name, extensions }) => `--file-filter=${name} | ${patterns(extensions)}`),
  ]);
  return lines;
}

async function askKdialog(question) {
  const { kind, title, text, type, buttons, defaultPath, filters, folder, several } = question;
  if (kind === 'message') return askKdialogMessage(title, text, type, buttons);
  const filter = filters.map(({ name, extensions }) => `${patterns(extensions)}|${name}`).join('\n');
  const action = { open: folder ? '--getexistingdirectory' : '--getopenfilename', save: '--getsavefilename' }[
    kind
  ];
  const { lines } = await run('kdialog', [
    '--title',
    title,
    ...(several ? ['--multiple', '--separate-output'] : []),
    action,
    defaultPath || '.',
    ...(folder ? [] : [filter]),
  ]);
  return lines;
}

async function askKdialogMessage(title, text, type, buttons) {
  const [first, second, third] = buttons;
  if (buttons.length > 3) {
    const rows = buttons.flatMap((label, number) => [String(number), label]);
    const { lines } = await run('kdialog', ['--title', title, '--menu', text, ...rows]);
    return lines[0] === undefined ? undefined : Number(lines[0]);
  }
  const alone = type === 'error' ? '--error' : '--msgbox';
  const asked = [
    [alone, text],
    ['--yesno', text, '--yes-label', first, '--no-label', second],
    ['--yesnocancel', text, '--yes-label', first, '--no-label', second, '--cancel-label', third],
  ][buttons.length - 1];
  return (await run('kdialog', ['--title', title, ...asked])).code;
}

function patterns(extensions) {
  return extensions.map((extension) => `*.${extension}`).join(' ');
}

function chosenButton(buttons, label) {
  const number = buttons.indexOf(label);
  return number < 0 ? undefined : number;
}

/** macOS: AppleScript's standard dialogs, spoken to in JavaScript; its message boxes hold three buttons. */
async function askMac(question) {
  const script = `function run([json]) {
    const q = JSON.parse(json), app = Application.currentApplication();
    app.includeStandardAdditions = true;
    const types = q.filters.flatMap((filter) => filter.extensions);
    const place = q.defaultPath.includes('/') ? { defaultLocation: Path(q.defaultPath.replace(/\\/[^\\/]*$/, '') || '/') } : {};
    try {
      if (q.kind === 'message') {
        const buttons = q.buttons.slice(0, 3);
        const icon = q.type === 'error' ? 'stop' : q.type === 'warning' ? 'caution' : 'note';
        const { buttonReturned } = app.displayDialog(q.text, { buttons, defaultButton: Math.min(q.defaultId, 2) + 1, withTitle: q.title, withIcon: icon });
        return JSON.stringify(buttons.indexOf(buttonReturned));
      }
      const prompt = { withPrompt: q.title || ' ', ...place };
      const chosen = q.kind === 'save'
        ? app.chooseFileName({ ...prompt, defaultName: q.defaultPath.split('/').pop() })
        : q.folder
          ? app.chooseFolder({ ...prompt, multipleSelectionsAllowed: q.several })
          : app.chooseFile({ ...prompt, multipleSelectionsAllowed: q.several, ...(types.length ? { ofType: types } : {}) });
      return JSON.stringify([chosen].flat().map(String));
    } catch (error) {
      if (error.errorNumber === -128) return 'null';
      throw error;
    }
  }`;
  return parsed(await run('osascript', ['-l', 'JavaScript', '-e', script, JSON.stringify(question)]));
}

/** Windows: the dialogs of Windows Forms, through the PowerShell that every Windows has. */
async function askWindows(question) {
  const script = `
    [Console]::OutputEncoding = [Text.Encoding]::UTF8
    Add-Type -AssemblyName System.Windows.Forms
    [Windows.Forms.Application]::EnableVisualStyles()
    $q = $env:HOST_QUESTION | ConvertFrom-Json
    $owner = New-Object Windows.Forms.Form -Property @{ TopMost = $true }
    $filter = (@($q.filters | % { $_.name + '|' + (($_.extensions | % { '*.' + $_ }) -join ';') }) + 'All files|*.*') -join '|'
    if ($q.kind -eq 'message') {
      $form = New-Object Windows.Forms.Form -Property @{ Text = $q.title; TopMost = $true; AutoSize = $true; StartPosition = 'CenterScreen'; FormBorderStyle = 'FixedDialog'; MaximizeBox = $false; MinimizeBox = $false; Padding = 12 }
      $rows = New-Object Windows.Forms.FlowLayoutPanel -Property @{ FlowDirection = 'TopDown'; AutoSize = $true }
      $line = New-Object Windows.Forms.FlowLayoutPanel -Property @{ AutoSize = $true }
      $rows.Controls.Add((New-Object Windows.Forms.Label -Property @{ Text = $q.text; AutoSize = $true; MaximumSize = '480,0' }))
      $script:pressed = 'null'
      for ($i = 0; $i -lt $q.buttons.Count; $i++) {
        $button = New-Object Windows.Forms.Button -Property @{ Text = $q.buttons[$i]; AutoSize = $true; Tag = $i }
        $button.Add_Click({ $script:pressed = [string]$this.Tag; $form.Close() })
        $line.Controls.Add($button)
      }
      $rows.Controls.Add($line); $form.Controls.Add($rows); [void]$form.ShowDialog(); $script:pressed
    } else {
      if ($q.kind -eq 'open' -and $q.folder) { $dialog = New-Object Windows.Forms.FolderBrowserDialog -Property @{ Description = $q.title; SelectedPath = $q.defaultPath } }
      elseif ($q.kind -eq 'open') { $dialog = New-Object Windows.Forms.OpenFileDialog -Property @{ Title = $q.title; Filter = $filter; Multiselect = $q.several } }
      else { $dialog = New-Object Windows.Forms.SaveFileDialog -Property @{ Title = $q.title; Filter = $filter; FileName = $q.defaultPath } }
      if ($dialog.ShowDialog($owner) -ne 'OK') { 'null' }
      elseif ($q.kind -eq 'open' -and $q.folder) { ConvertTo-Json @($dialog.SelectedPath) -Compress }
      else { ConvertTo-Json @($dialog.FileNames) -Compress }
    }`;
  const encoded = Buffer.from(script, 'utf16le').toString('base64');
  const env = { HOST_QUESTION: JSON.stringify(question) };
  return parsed(await run('powershell.exe', ['-NoProfile', '-STA', '-EncodedCommand', encoded], env));
}

function parsed({ code, lines, stderr }) {
  if (code !== 0) throw new Error(`The dialog could not be shown: ${stderr.trim()}`);
  return JSON.parse(lines.join('')) ?? undefined;
}

module.exports = { askUser };
