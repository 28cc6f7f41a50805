package org.gatehouse.web.sheet;

import org.gatehouse.answer.FieldError;

/**
 * What a file says that the table cannot hold.
 *
 * @param row as the spreadsheet shows it, from 1; 0 for the file as a whole
 * @param column title of the column, or "" for the whole row
 * @param error names the sentence
 */
public record BadCell(int row, String column, FieldError error) {}
