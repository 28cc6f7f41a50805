package org.gatehouse.message;

/** Whom a message goes to and by which way: digits of E.164, chunk and carrier. */
public record Placement(long phone, int chunkNo, int carrierId) {}
