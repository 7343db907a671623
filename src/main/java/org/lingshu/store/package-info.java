/**
 * Where assessments, their trails and the versions behind them live: SQLite or PostgreSQL, written as one provable log. Every row is the content of one
 * entry of the log, and the leaf of the entry is computed from the row, so that nothing can be changed unnoticed. Enter at
 * {@link org.lingshu.store.Store}. Speaks of bytes and JSON, not of medicine. Imports {@code proof}, {@code problem}.
 */
package org.lingshu.store;
