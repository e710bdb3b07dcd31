package org.citycabinet.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.platform.Ids;
import org.citycabinet.registration.Personalisations;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

class ElectronicIdentitiesIT extends InContainer {
  private static final UUID JONAS = Ids.demo("account:jonas");
  private static final UUID ZANE = Ids.demo("account:zane");

  @Inject ElectronicIdentities identities;
  @Inject Personalisations personalisations;

  private static OidcToken person(String number) {
    return new OidcToken("https://eid.example", number);
  }

  @Test
  @Requirement("LIE-05")
  void anIdentityOpensTheAccountItWasLinkedToAndNoOther() {
    identities.link(JONAS, person("1"));
    identities.link(JONAS, person("1"));
    assertEquals("jonas", identities.account(person("1")).orElseThrow().getUsername());
    assertTrue(identities.account(new OidcToken("https://other.example", "1")).isEmpty());
    assertEquals(
        "identity.eIdentity.taken",
        assertThrows(Refused.class, () -> identities.link(ZANE, person("1"))).key());
    identities.link(JONAS, person("2"));
    assertTrue(identities.account(person("1")).isEmpty(), "an account has one at most");
    assertTrue(identities.linkedAt(JONAS).isPresent());
    assertTrue(personalisations.isPersonalised(JONAS, "liepaja"));
    identities.unlink(JONAS);
    assertTrue(personalisations.isPersonalised(JONAS, "liepaja"), "authenticated once is enough");
    assertTrue(identities.account(person("2")).isEmpty());
    assertTrue(identities.linkedAt(JONAS).isEmpty());
  }
}
