/**
 * Messages of a report: filters, tables, and the download that streams. Page beans only: each holds input and answer
 * and calls one boundary.
 */
@NullMarked
package org.gatehouse.web.report;

import org.jspecify.annotations.NullMarked;
