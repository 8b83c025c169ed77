// The floor every page is measured against: bare node:http and one prepared statement, a page of 20 companies.
import { createServer } from 'node:http';
import SQLite from 'better-sqlite3';

const [file, port] = process.argv.slice(2);
const db = new SQLite(file, { readonly: true });
const page = db.prepare('SELECT slug, name_zh, region_code FROM companies ORDER BY id LIMIT 20 OFFSET ?');
let next = 0;
createServer((request, response) => {
  next = (next + 20) % 400;
  const rows = page.all(next).map((row) => `<tr><td><a href="/companies/${row.slug}">${row.name_zh}</a></td><td>${row.region_code ?? ''}</td></tr>`);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><html lang="zh-CN"><head><title>企业</title></head><body><table><tbody>${rows.join('')}</tbody></table></body></html>`);
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
