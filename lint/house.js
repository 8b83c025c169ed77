/** Rules of the house that no plugin has. Every message states the remedy. */
import { languagesAreAList } from './languages.js';
import { oneIdea, oneScreen } from './length.js';
import { changesNameTheirRows } from './where.js';

/** @type {import('oxlint/plugins-dev').Rule} */
const nounFileNames = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      vague:
        'The name "{{name}}" says nothing about what is inside: name the file after its noun (listings.ts, credit-code.ts).',
    },
  },
  create(context) {
    return {
      Program(node) {
        const parts = context.filename.replaceAll('\\', '/').split('/').slice(-2);
        const vague = parts
          .map((part) => part.replace(/\.(server|test)?\.?[jt]sx?$/, ''))
          .find((part) => /^(utils?|helpers?|misc|common|shared|lib)$|(service|manager|helpers?|utils?)$/i.test(part));
        if (vague) context.report({ node, messageId: 'vague', data: { name: vague } });
      },
    };
  },
};

/**
 * In a select of one table Drizzle drops the table before every column written directly into sql`…`, so that a
 * subselect compares two columns of its own. Columns inside eq(…) keep their table.
 * @type {import('oxlint/plugins-dev').Rule}
 */
const subselectsKeepTables = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      bare: 'Drizzle drops the tables here when the select is of one table: write the comparison as ${eq(inner.column, outer.column)}.',
    },
  },
  create(context) {
    return {
      'TaggedTemplateExpression[tag.name="sql"]'({ quasi: { quasis, expressions } }) {
        if (!quasis[0].value.raw.trimStart().startsWith('(select ')) return;
        quasis.slice(1, -1).forEach((between, index) => {
          if (
            between.value.raw.trim() === '=' &&
            [index, index + 1].every((at) => expressions[at].type === 'MemberExpression')
          )
            context.report({ node: expressions[index], messageId: 'bare' });
        });
      },
    };
  },
};

/**
 * A command decides by asking app/accounts/permissions/authorise.server.ts, which writes a denial into history. What a page shows
 * asks the table itself; a file that can write holds commands.
 * @type {import('oxlint/plugins-dev').Rule}
 */
const commandsAuthorise = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unrecorded:
        '`{{name}}` records no denial: a file that writes decides with authorise or authoriseIn of app/accounts/permissions/authorise.server.ts. What only shows buttons or lists belongs into a file without db/write.',
    },
  },
  create(context) {
    const file = context.filename.replaceAll('\\', '/');
    if (!/\/app\/.*\.server\.ts$/.test(file) || file.endsWith('/app/accounts/permissions/authorise.server.ts'))
      return {};
    let writes = false;
    const asked = [];
    return {
      ImportDeclaration({ source, specifiers, importKind }) {
        if (/\/db\/write$/.test(source.value)) writes = true;
        if (importKind !== 'type' && /(^|\/)permissions$/.test(source.value))
          asked.push(...specifiers.filter((one) => ['judge', 'can', 'isSeen'].includes(one.imported?.name)));
      },
      'Program:exit'() {
        if (writes)
          for (const node of asked)
            context.report({ node, messageId: 'unrecorded', data: { name: node.imported.name } });
      },
    };
  },
};

/**
 * What a selector finds is refused with its remedy.
 * @param {readonly { selector: string; message: string }[]} breaches
 * @returns {import('oxlint/plugins-dev').Rule}
 */
function refused(breaches) {
  return {
    meta: { type: 'problem', schema: [] },
    create(context) {
      return Object.fromEntries(
        breaches.map(({ selector, message }) => [selector, (node) => context.report({ node, message })]),
      );
    },
  };
}

const address = '/^\\u002F(?!\\u002F)[\\w$]?/';
const wording = '/\\p{Script=Han}|[A-Za-z]{2,}\\s+[A-Za-z]{2,}/u';
const han = '/\\p{Script=Han}/u';
const urlRemedy =
  'Take the URL from app/paths.ts: `paths(language).company(slug)`; add a function in app/paths/ when it is missing.';
const wordingRemedy =
  'Wording lives in app/<noun>/messages.ts in 中文 and English: `messages({ zh, en })`, then `words.key` here.';
const bracketsRemedy =
  'Brackets have the width of their language: write brackets(language, aside) from app/i18n/punctuation.ts.';

/** URLs in markup and redirects come from app/paths.ts. */
const urlsFromPaths = refused([
  {
    selector: `JSXAttribute[name.name=/^(href|action|to|formAction)$/] > Literal[value=${address}]`,
    message: urlRemedy,
  },
  {
    selector: `JSXAttribute[name.name=/^(href|action|to|formAction)$/] > JSXExpressionContainer Literal[value=${address}]`,
    message: urlRemedy,
  },
  {
    selector: `JSXAttribute[name.name=/^(href|action|to|formAction)$/] TemplateElement:first-child[value.raw=${address}]`,
    message: urlRemedy,
  },
  {
    selector: `CallExpression[callee.name=/^(redirect|redirectDocument|navigate|replace)$/] > Literal.arguments[value=${address}]`,
    message: urlRemedy,
  },
  {
    selector: `CallExpression[callee.name=/^(redirect|redirectDocument|navigate|replace)$/] > TemplateLiteral.arguments > TemplateElement:first-child[value.raw=${address}]`,
    message: urlRemedy,
  },
]);

/** One reader of sent forms, one form that says it is whole, one that keeps what its address says. */
const sentForms = refused([
  {
    selector:
      "CallExpression[callee.property.name='formData'][callee.object.name='request'], CallExpression[callee.property.name='formData'][callee.object.property.name='request']",
    message:
      'A body is read by sentForm(request) in app/web/sent-form.server.ts, readFields or readForm: they refuse what is cut, foreign or endless.',
  },
  {
    selector: "JSXOpeningElement[name.name='form'] > JSXAttribute[name.name='method'] > Literal[value=/post/i]",
    message: 'Use PostForm from app/ui/post-form.tsx: it ends with the field that says the form is whole.',
  },
  {
    selector: "JSXOpeningElement[name.name='form'] > JSXAttribute[name.name='method'] > Literal[value=/get/i]",
    message: 'Use GetForm from app/ui/get-form.tsx: it sends along what its address says, such as the language.',
  },
]);

/** What the content security policy and both languages ask of markup. */
const markup = refused([
  {
    selector: "JSXAttribute[name.name='style']",
    message:
      'The content security policy refuses inline styles: use a class (Tailwind or app/ui/theme.css), or an SVG presentation attribute.',
  },
  {
    selector: "JSXOpeningElement[name.name='script']:not(:has(JSXAttribute[name.name='nonce']))",
    message: 'The content security policy refuses this script: add nonce={useNonce()} from app/web/nonce.tsx.',
  },
  {
    selector: "JSXOpeningElement[name.name='table']",
    message:
      'Use DataTable from app/ui/data-table.tsx: a column states its heading once, above it and on the cards of phones.',
  },
  { selector: `JSXText[value=${wording}]`, message: wordingRemedy },
  {
    selector: 'JSXText[value=/^\\s*[:：]/]',
    message: 'A colon has the width of its language: write {colon(language)} from app/i18n/punctuation.ts.',
  },
  { selector: 'JSXText[value=/\\($/]', message: bracketsRemedy },
  { selector: 'TemplateElement[value.raw=/ \\($/]', message: bracketsRemedy },
  { selector: `JSXAttribute > Literal[value=${han}]`, message: wordingRemedy },
  { selector: `JSXExpressionContainer Literal[value=${han}]`, message: wordingRemedy },
  { selector: `TemplateElement[value.raw=${han}]`, message: wordingRemedy },
]);

/** Pure files get time and randomness as arguments, so that tests hold exact values. */
const pure = refused([
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'A pure file has no clock: take `now: Date` as an argument.',
  },
  {
    selector: 'CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name="now"]',
    message: 'A pure file has no clock: take `now: Date` as an argument.',
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: 'A pure file has no randomness: take `random: () => number` as an argument.',
  },
]);

export default {
  meta: { name: 'house' },
  rules: {
    'changes-name-their-rows': changesNameTheirRows,
    'commands-authorise': commandsAuthorise,
    'languages-are-a-list': languagesAreAList,
    markup,
    'noun-file-names': nounFileNames,
    'one-idea': oneIdea,
    'one-screen': oneScreen,
    pure,
    'sent-forms': sentForms,
    'subselects-keep-tables': subselectsKeepTables,
    'urls-from-paths': urlsFromPaths,
  },
};
