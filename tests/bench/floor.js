// The floor every page is measured against: bare node:http and one prepared statement, the same 20 companies with the
// same columns as the directory's first page (name, full name, region, segments, stock code), and nothing else.
import { createServer } from 'node:http';
import SQLite from 'better-sqlite3';

const [file, port] = process.argv.slice(2);
const db = new SQLite(file, { readonly: true });
const page = db.prepare(`
  SELECT c.slug, coalesce(c.short_name, c.name_zh) AS name, c.name_zh, c.stock_code, r.short_name_zh AS region,
    (SELECT group_concat(s.name_zh, '、') FROM capabilities k JOIN segments s ON s.id = k.segment_id WHERE k.company_id = c.id) AS segments
  FROM companies c LEFT JOIN regions r ON r.code = c.region_code
  ORDER BY c.sort_key, c.id LIMIT 20`);
const row = (company) =>
  `<tr><th><a href="/companies/${company.slug}">${company.name}</a><span>${company.name_zh}</span></th><td>${company.region ?? ''}</td><td>${company.segments ?? ''}</td><td>${company.stock_code ?? '–'}</td></tr>`;
createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="zh-CN"><head><title>企业</title></head><body><table><tbody>${page.all().map(row).join('')}</tbody></table></body></html>`,
  );
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
