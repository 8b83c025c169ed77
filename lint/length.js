/**
 * How long a file and a function may be. Lines are counted as the formatter leaves them, without blank ones and
 * comments, so that neither widening nor saying less helps.
 */
function linesOfCode(sourceCode, first, last) {
  const commented = new Set();
  for (const { loc, type } of sourceCode.getAllComments()) {
    const alone = sourceCode.lines[loc.start.line - 1].slice(0, loc.start.column).trim() === '';
    if (alone || type === 'Block') for (let line = loc.start.line; line <= loc.end.line; line += 1) commented.add(line);
  }
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return numbers.filter((line) => sourceCode.lines[line - 1].trim() !== '' && !commented.has(line)).length;
}

const schema = [{ type: 'object', properties: { max: { type: 'integer' } }, required: ['max'] }];

/** @type {import('oxlint/plugins-dev').Rule} */
export const oneIdea = {
  meta: {
    type: 'problem',
    schema,
    messages: {
      long: '{{lines}} lines of code: a file holds one idea and fits {{max}}. Extract a named idea (a prepared query, the rows of a table, a step with a verb) into a file of its own.',
    },
  },
  create(context) {
    const [{ max }] = context.options;
    return {
      'Program:exit'(node) {
        const lines = linesOfCode(context.sourceCode, 1, context.sourceCode.lines.length);
        if (lines > max) context.report({ node, messageId: 'long', data: { lines, max } });
      },
    };
  },
};

/** @type {import('oxlint/plugins-dev').Rule} */
export const oneScreen = {
  meta: {
    type: 'problem',
    schema,
    messages: {
      long: '`{{name}}` has {{lines}} lines of code: a function fits a screen of {{max}}. Give each of its steps a verb and extract it.',
    },
  },
  create(context) {
    const [{ max }] = context.options;
    const judge = (node) => {
      const lines = linesOfCode(context.sourceCode, node.loc.start.line, node.loc.end.line);
      const name = node.id?.name ?? node.parent?.id?.name ?? node.parent?.key?.name ?? 'this function';
      if (lines > max) context.report({ node, messageId: 'long', data: { name, lines, max } });
    };
    return { FunctionDeclaration: judge, FunctionExpression: judge, ArrowFunctionExpression: judge };
  },
};
