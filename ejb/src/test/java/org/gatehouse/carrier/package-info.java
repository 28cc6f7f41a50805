/** The carrier side of SMPP, tested against octets, a scripted SMSC and the library's own server. */
@NullMarked
package org.gatehouse.carrier;

import org.jspecify.annotations.NullMarked;
