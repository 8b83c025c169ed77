// zlib.crc32, which kept pages need, came with Node 20.15.
const oldest = [20, 15];

/** One sentence when this Node cannot run the product, else null. */
export function refusalOfNode(version) {
  const parts = version.split('.').map(Number);
  if (parts[0] === 22 || parts[0] === 24 || (parts[0] === oldest[0] && parts[1] >= oldest[1])) return null;
  return (
    'TwinAtlas runs on Node 22 and 24, and this is ' +
    version +
    ': install one of them (https://nodejs.org) and start again.'
  );
}

/** One sentence when this Node still runs the product but gets no more security fixes, else null. */
export function warningOfNode(version) {
  if (version.split('.')[0] !== '20') return null;
  return 'Node ' + version + ' is past its end of life and gets no more security fixes: move to Node 22 or 24.';
}

/**
 * One sentence when better-sqlite3 was not built for this Node, else null. Node's own message has several lines, none
 * of which says it whole.
 */
export function refusalOfDriver(error, version) {
  if (
    !error ||
    (error.code !== 'ERR_DLOPEN_FAILED' &&
      error.code !== 'MODULE_NOT_FOUND' &&
      !/NODE_MODULE_VERSION|Could not locate the bindings file/.test(String(error.message)))
  )
    return null;
  return (
    'The database driver better-sqlite3 in node_modules cannot be loaded by Node ' +
    version +
    ', for it was built for another version or is not there: run `npm rebuild better-sqlite3` with this Node, or start with the Node it was built for.'
  );
}

/**
 * One sentence when this compiled driver would abort Node 24 in the midst of work, else null. Since 24.19 the header
 * node_object_wrap.h has each wrapped object ask for its environment when it is collected, which a running collection
 * has none of: it lies in what the driver was compiled against, closed handles or not (docs/operate.md).
 */
export function refusalOfDriverHeaders(compiled, version) {
  if (version.split('.')[0] !== '24' || !compiled.includes('RemoveEnvironmentCleanupHook')) return null;
  return (
    'The database driver better-sqlite3 in node_modules was compiled against the headers of Node 24.19 or later, with which it aborts Node ' +
    version +
    ' in the midst of work: compile it with Node 24.18 (`npm rebuild better-sqlite3`), or run Node 22.'
  );
}
