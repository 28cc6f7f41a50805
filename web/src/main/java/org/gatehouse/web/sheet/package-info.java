/**
 * Tables of rulebooks as files of spreadsheets, CSV and XLSX: written so that nothing in them runs, read so that each
 * cell that does not fit is named by row and column. Knows no page and no boundary.
 */
@NullMarked
package org.gatehouse.web.sheet;

import org.jspecify.annotations.NullMarked;
