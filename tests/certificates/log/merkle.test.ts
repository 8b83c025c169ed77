import { expect, test } from 'vitest';
import { inclusionProof, isIncluded, leafHash, treeHead } from '../../../app/certificates/log/merkle.server';

/** The eight entries and heads that implementations of Certificate Transparency share as their reference. */
const entries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => Buffer.from(hex, 'hex').toString('latin1'));
const leaves = entries.map(leafHash);

test('heads are those of the shared reference tree', () => {
  expect(treeHead([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(treeHead(leaves.slice(0, 1))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  expect(treeHead(leaves)).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
});

test('every leaf of every tree is provably in it, and no other', () => {
  for (let size = 1; size <= 40; size += 1) {
    const all = Array.from({ length: size }, (_, at) => leafHash(`entry ${at}`));
    const head = treeHead(all);
    for (let at = 0; at < size; at += 1) {
      const proof = inclusionProof(all, at);
      expect(isIncluded(all[at]!, at, size, proof, head)).toBe(true);
      expect(isIncluded(leafHash('forged'), at, size, proof, head)).toBe(false);
      if (size > 1) expect(isIncluded(all[at]!, (at + 1) % size, size, proof, head)).toBe(false);
      expect(isIncluded(all[at]!, at, size, [...proof, head], head)).toBe(false);
    }
  }
});

test('asking outside the tree is an error', () => {
  expect(() => inclusionProof(leaves, 8)).toThrow(RangeError);
});
