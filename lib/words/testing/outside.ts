/**
 * Finds what people would read in one language only: text in a component or in the browser's side that does not come
 * out of the catalogue. TypeScript 6 parses, because TypeScript 7 has no JavaScript API.
 *
 * Told apart by form: text between tags, and strings that read like prose (two words or more, of which one is small, or
 * a capital and a full stop). Errors are for developers, class names and addresses for machines.
 */
import ts from "typescript-6";

const letters = /\p{L}{2,}/u;
const smallWord =
  /(^|\s)(a|an|the|is|are|was|to|of|in|on|at|by|for|and|or|not|no|your|you|it|its|this|that|with|from)(\s|$)/;
const isProse = (text: string): boolean =>
  letters.test(text) &&
  /\S\s+\S/.test(text) &&
  (smallWord.test(text) || /^\p{Lu}\p{Ll}+(\s\p{L}+)+[.?!…]?$/u.test(text)) &&
  !/^[a-z]+(-[a-z]+)*:/.test(text);

/** The same in every language. */
const name = /^(Holdfast|Fedimint|English|Español|https?|JPEG|PNG|QR|\/[a-z-/]*|[\s·/‹›()0-9-])+$/;

/** Attributes that are for machines. */
const machine =
  /^(className|class|style|type|name|id|href|src|rel|role|target|method|key|d|viewBox|fill|stroke.*|transform|data-.*|accept|autoComplete|inputMode|translate)$/;

const isError = (node: ts.Node): boolean => {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isThrowStatement(at)) return true;
    if (ts.isNewExpression(at) && /Error$|^Stop$/.test(at.expression.getText())) return true;
    if (ts.isCallExpression(at) && /^console\./.test(at.expression.getText())) return true;
    if (ts.isFunctionLike(at)) return false;
  }
  return false;
};

const attributeOf = (node: ts.Node): string | null => {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isJsxAttribute(at)) return at.name.getText();
    if (ts.isJsxElement(at) || ts.isFunctionLike(at)) return null;
  }
  return null;
};

/** @returns one line each, `line: text`. */
export function textsOutside(path: string, source: string): string[] {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, kind);
  // Beside components stand reasons for developers, too: "no such backup". What people read begins with a capital.
  const isRead = (text: string) => isProse(text) && (kind === ts.ScriptKind.TSX || /^\p{Lu}/u.test(text));
  const found: string[] = [];
  const tell = (node: ts.Node, text: string) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    found.push(`${line + 1}: ${text.replaceAll(/\s+/g, " ").trim().slice(0, 80)}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && letters.test(node.text) && !name.test(node.text.trim())) tell(node, node.text);
    else if (
      ts.isStringLiteralLike(node) &&
      !ts.isImportDeclaration(node.parent) &&
      !ts.isLiteralTypeNode(node.parent)
    ) {
      const attribute = attributeOf(node);
      const read =
        attribute !== null && !machine.test(attribute) && /^\p{Lu}\p{Ll}/u.test(node.text) && !name.test(node.text);
      if ((read || (isRead(node.text) && !(attribute && machine.test(attribute)))) && !isError(node))
        tell(node, node.text);
    } else if (ts.isTemplateExpression(node)) {
      const text = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("…");
      const attribute = attributeOf(node);
      if (isRead(text) && !(attribute && machine.test(attribute)) && !isError(node)) tell(node, text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
