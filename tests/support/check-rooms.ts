import { isBuiltin } from "node:module";
import { posix } from "node:path";
import ts from "typescript";
import { ROOMS } from "@/tests/support/rooms";

/** The room a file of the repository lives in (path with forward slashes, from the root), or null. */
function roomOf(path: string): string | null {
  return Object.keys(ROOMS).find((room) => path === room || path.startsWith(`${room}/`)) ?? null;
}

/**
 * One sentence for each way in which a source file leaves its room: an import that the allow-list does not have, a
 * barrel, and in a pure room a clock, randomness, the network or the process.
 * @param path from the root of the repository, with forward slashes
 */
export function checkFile(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return [...checkImports(path, source), ...checkBarrel(path, source), ...checkPurity(path, source)];
}

/** Every module a file names, in whatever form: import, export from, import(), require(), import types. */
function listImports(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const named = moduleNamedBy(node);
    if (named && ts.isStringLiteralLike(named)) found.push(named.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function moduleNamedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === "require";
  return isImport || isRequire ? node.arguments[0] : undefined;
}

function checkImports(path: string, source: ts.SourceFile): string[] {
  const room = roomOf(path);
  const rule = room === null ? undefined : ROOMS[room];
  if (room === null || rule === undefined) return [];
  return listImports(source).flatMap((name) => {
    const target = repositoryPath(path, name);
    if (target === null) {
      if (isBuiltin(name)) return rule.node ? [] : [`${path} imports ${name}, and ${room} may not use Node`];
      const packageName = packageOf(name);
      const allowed = rule.packages.some(
        (one) => one === packageName || one === `${packageName.split("/")[0]}/*`,
      );
      return allowed ? [] : [`${path} imports ${packageName}, which ${room} may not use`];
    }
    const targetRoom = roomOf(target);
    if (targetRoom === room || (targetRoom !== null && rule.rooms.includes(targetRoom))) return [];
    return [`${path} imports ${target}, which ${room} may not use`];
  });
}

/** The path an import means inside the repository; null for a package. */
function repositoryPath(path: string, name: string): string | null {
  if (name.startsWith("@/")) return posix.normalize(name.slice(2));
  return name.startsWith(".") ? posix.join(posix.dirname(path), name) : null;
}

function packageOf(name: string): string {
  return name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");
}

function checkBarrel(path: string, source: ts.SourceFile): string[] {
  const passesOn = (statement: ts.Statement) =>
    ts.isExportDeclaration(statement) && !!statement.moduleSpecifier;
  const statements = source.statements;
  const isBarrel =
    /(^|\/)index\.tsx?$/.test(path) ||
    (statements.length > 0 && statements.every(passesOn)) ||
    statements.some(
      (statement) => passesOn(statement) && ts.isExportDeclaration(statement) && !statement.exportClause,
    );
  return isBarrel ? [`${path} is a barrel: import from where a thing is made`] : [];
}

function checkPurity(path: string, source: ts.SourceFile): string[] {
  const room = roomOf(path);
  if (room === null || !ROOMS[room]?.pure) return [];
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const impure = impurityOf(node);
    if (impure) found.push(`${path} uses ${impure}, and ${room} is pure`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const IMPURE_MEMBERS = [
  "Date.now",
  "Math.random",
  "performance.now",
  "crypto.randomUUID",
  "crypto.getRandomValues",
];
const IMPURE_GLOBALS = ["fetch", "process", "window", "document", "localStorage"];

function impurityOf(node: ts.Node): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length)
    return "new Date()";
  if (ts.isPropertyAccessExpression(node)) {
    if (IMPURE_MEMBERS.includes(node.getText())) return node.getText();
    const owner = node.expression.getText();
    return IMPURE_GLOBALS.includes(owner) && !isDeclared(node, owner) ? owner : null;
  }
  if (ts.isCallExpression(node) && node.expression.getText() === "fetch" && !isDeclared(node, "fetch"))
    return "fetch";
  return null;
}

/** Whether the file itself declares something of that name, a parameter called `document` for instance. */
function isDeclared(node: ts.Node, name: string): boolean {
  let found = false;
  const visit = (one: ts.Node) => {
    const declares = ts.isVariableDeclaration(one) || ts.isParameter(one) || ts.isFunctionDeclaration(one);
    if ((declares || ts.isBindingElement(one)) && one.name?.getText() === name) found = true;
    if (!found) ts.forEachChild(one, visit);
  };
  visit(node.getSourceFile());
  return found;
}
