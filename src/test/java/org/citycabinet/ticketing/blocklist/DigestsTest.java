package org.citycabinet.ticketing.blocklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DigestsTest {

  @Test
  void aDigestReadsAsTheStandardWritesIt() {
    assertEquals(
        "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:",
        Digests.headerOf(Digests.sha256(new byte[0])));
  }
}
