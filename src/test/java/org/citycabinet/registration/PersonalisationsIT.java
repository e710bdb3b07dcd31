package org.citycabinet.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.citycabinet.Requirement;
import org.citycabinet.identity.Accounts.Identified;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

class PersonalisationsIT extends RegisteringInContainer {
  @Inject Personalisations personalisations;
  @Inject PersonDesk desk;
  @Inject NameAndAddress details;
  @Inject Event<Identified> identified;

  @Test
  @Requirement("LIE-05")
  void whoAuthenticatesOnceThroughTheEidentityIsKnownToAll() throws Exception {
    var account = passenger(new Telephone(), only(PASSWORD));
    assertFalse(personalisations.isPersonalised(account.getId(), "liepaja"));
    identified.fire(new Identified(account.getId()));
    identified.fire(new Identified(account.getId()));
    assertTrue(personalisations.isPersonalised(account.getId(), "liepaja"));
    assertTrue(personalisations.isPersonalised(account.getId(), "riga"));
    assertEquals(1, personalisations.of(account.getId()).size());
  }

  @Test
  @Requirement("LIE-05")
  void aClerkWhoSawADocumentPersonalisesForTheOwnOperatorAndTheOwnerIsTold() throws Exception {
    var telephone = new Telephone();
    var account = passenger(telephone, only(PASSWORD));
    asClerkOf("liepaja");
    desk.personalise(telephone.number(), "  Jana   Parauga ", true);
    assertTrue(personalisations.isPersonalised(account.getId(), "liepaja"));
    assertFalse(personalisations.isPersonalised(account.getId(), "riga"), "its own word only");
    assertEquals("Jana Parauga", account(telephone).orElseThrow().getDisplayName());
    assertTrue(telephone.newest(2).contains("personalised"));
    assertEquals(1, noted(account.getId().toString()));
    asClerkOf("riga");
    assertEquals("number", field(() -> desk.takeBack(telephone.number())));
    asClerkOf("liepaja");
    desk.takeBack(telephone.number());
    assertFalse(personalisations.isPersonalised(account.getId(), "liepaja"));
  }

  private long noted(String account) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from audit_entry where subject_id = ? and operator = 'liepaja'"
                        + " and actor = 'liepaja-clerk' and action = 'registration.personalise'")
                .setParameter(1, account)
                .getSingleResult())
        .longValue();
  }

  @Test
  @Requirement("LIE-05")
  void nobodyIsPersonalisedWithoutADocumentOrUnderAnotherName() throws Exception {
    var telephone = new Telephone();
    var account = passenger(telephone, named("Jana Parauga", ""));
    asClerkOf("liepaja");
    var number = telephone.number();
    assertEquals("seen", field(() -> desk.personalise(number, "Jana Parauga", false)));
    assertEquals("name", field(() -> desk.personalise(number, "Jane Sample", true)));
    assertEquals("name", field(() -> desk.personalise(number, " ", true)));
    assertEquals(
        "number", field(() -> desk.personalise(new Telephone().number(), "Jana Parauga", true)));
    asClerkOf("ludza");
    assertEquals(
        Refused.Kind.FORBIDDEN,
        refused(() -> desk.personalise(number, "Jana Parauga", true)).kind());
    as(account);
    assertEquals(
        Refused.Kind.FORBIDDEN,
        refused(() -> desk.personalise(number, "Jana Parauga", true)).kind());
    assertFalse(personalisations.isPersonalised(account.getId(), "liepaja"));
  }

  @Test
  @Requirement({"LIE-05", "RIG-A6"})
  void whatStaffNotedGoesWithTheNameAndTheEidentitysWordStays() throws Exception {
    var telephone = new Telephone();
    var account = passenger(telephone, only(PASSWORD));
    asClerkOf("liepaja");
    desk.personalise(telephone.number(), "Jana Parauga", true);
    as(account);
    details.erase();
    assertFalse(personalisations.isPersonalised(account.getId(), "liepaja"));
    identified.fire(new Identified(account.getId()));
    details.give("Jane Sample", true);
    details.erase();
    assertTrue(personalisations.isPersonalised(account.getId(), "liepaja"));
  }
}
