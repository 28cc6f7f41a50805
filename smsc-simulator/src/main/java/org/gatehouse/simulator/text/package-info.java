/**
 * Short messages as octets and as text: user data header, GSM 7-bit alphabets, UCS-2. Knows nothing of SMPP sessions.
 */
@NullMarked
package org.gatehouse.simulator.text;

import org.jspecify.annotations.NullMarked;
