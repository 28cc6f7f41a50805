package org.gatehouse.gate;

import java.util.Map;
import org.gatehouse.rules.gate.Intercepted;
import org.gatehouse.rules.message.OptOutScope;

/**
 * What stands outside the tenant's own database about some numbers: global intercepts, opt-outs of reseller and
 * platform.
 */
public record WideFacts(Map<Long, Intercepted> globalIntercepts, Map<Long, OptOutScope> optOuts) {}
