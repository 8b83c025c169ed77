// zlib.crc32, which kept pages need, came with Node 20.15.
const oldest = [20, 15];

/** One sentence when this Node cannot run the product, else null. */
export function refusalOfNode(version) {
  const parts = version.split('.').map(Number);
  if (parts[0] > oldest[0] || (parts[0] === oldest[0] && parts[1] >= oldest[1])) return null;
  return 'TwinAtlas needs Node ' + oldest.join('.') + ' or newer, and this is ' + version + ': install a newer Node (https://nodejs.org) and start again.';
}
