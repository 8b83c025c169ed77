/**
 * A delete or update without where empties or overwrites a whole table.
 * @type {import('oxlint/plugins-dev').Rule}
 */
export const changesNameTheirRows = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      all: 'Without where, {{object}}.{{change}} reaches every row of the table: add .where(…).',
    },
  },
  create(context) {
    return {
      MemberExpression(node) {
        const [object, change] = [node.object.name, node.property.name];
        if (!['db', 'tx'].includes(object) || !['delete', 'update'].includes(change)) return;
        if (!calledOn(node).includes('where')) context.report({ node, messageId: 'all', data: { object, change } });
      },
    };
  },
};

/** The names of what is called on what this call returns, and on what those return: `a.b().c().d()` gives c and d of b. */
function calledOn(node) {
  const { parent } = node;
  if (parent.type === 'CallExpression' && parent.callee === node) return calledOn(parent);
  if (parent.type === 'MemberExpression' && parent.object === node) return [parent.property.name, ...calledOn(parent)];
  return [];
}
