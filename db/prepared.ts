import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Database } from './client';
import { connectionOf, type Transaction } from './write';

/**
 * Prepares a statement once per database and hands the same one out again: Drizzle's unprepared path costs
 * about twelve times as much on a point query. Inside a transaction of `write` it is the connection's statement too.
 *
 * const companyBySlug = prepared((db) => db.select()….where(eq(companies.slug, sql.placeholder('slug'))).prepare());
 * companyBySlug(db).get({ slug });
 */
export function prepared<Statement>(build: (db: Database) => Statement): (db: Database | Transaction) => Statement {
  const statements = new WeakMap<Database | Transaction, Statement>();
  return (db) => {
    const connection = connectionOf(db);
    let statement = statements.get(connection);
    if (statement === undefined) {
      statement = build(connection as Database);
      statements.set(connection, statement);
    }
    return statement;
  };
}

/** A column in a list that is filled as one parameter, a JSON array (`JSON.stringify(ids)`), however long it is. */
export function amongListed(column: SQLWrapper, placeholder: string): SQL {
  return sql`${column} in (select value from json_each(${sql.placeholder(placeholder)}))`;
}
