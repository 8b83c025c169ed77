const isLanguage = (node) => node?.type === 'Literal' && ['zh', 'en'].includes(node.value);

/**
 * Languages are a list. A file that asks for one of them by name would have to be found again for the next.
 * @type {import('oxlint/plugins-dev').Rule}
 */
export const languagesAreAList = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      compared:
        'Wording belongs into messages.ts, marks into app/i18n/punctuation.ts; a record in two languages is read with localised, localisedLanguage or besideLanguage of app/i18n/messages.ts.',
      listed: 'Take the type Language, or the list languages, from app/i18n/language.ts.',
      address: 'An address without a reader is in defaultLanguage of app/i18n/language.ts.',
    },
  },
  create(context) {
    return {
      BinaryExpression(node) {
        if (/^[!=]==?$/.test(node.operator) && (isLanguage(node.left) || isLanguage(node.right)))
          context.report({ node, messageId: 'compared' });
      },
      TSUnionType(node) {
        if (node.types.every((type) => isLanguage(type.literal))) context.report({ node, messageId: 'listed' });
      },
      ArrayExpression(node) {
        if (node.elements.length > 1 && node.elements.every(isLanguage)) context.report({ node, messageId: 'listed' });
      },
      CallExpression(node) {
        if (node.callee.name === 'paths' && isLanguage(node.arguments[0]))
          context.report({ node, messageId: 'address' });
      },
    };
  },
};
