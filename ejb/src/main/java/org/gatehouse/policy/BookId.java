package org.gatehouse.policy;

import org.gatehouse.rules.book.RulebookKind;
import org.gatehouse.tenant.TenantId;

/** One rulebook of one layer; its versions are counted from 1. */
public record BookId(TenantId layer, RulebookKind kind) {}
