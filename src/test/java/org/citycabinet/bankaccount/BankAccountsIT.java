package org.citycabinet.bankaccount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account at a bank is kept for who knows the password, and each change is told. */
class BankAccountsIT extends InContainer {
  private static final UUID INESE = Ids.demo("account:inese");
  private static final String PASSWORD = "Parauga-parole-2026";
  private static final String IBAN = "LV80BANK0000435195001";

  @Inject HttpServletRequest request;
  @Inject BankAccounts accounts;
  @PersistenceContext EntityManager entities;

  @BeforeEach
  void asInese() {
    as("inese", INESE);
  }

  @AfterEach
  void forgetIt() {
    asInese();
    accounts.forget(PASSWORD);
  }

  private void as(String name, UUID id) {
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, name, Set.of("RESIDENT"), null));
  }

  private static String fieldOf(Runnable deed) {
    return assertThrows(Refused.class, deed::run).field().orElseThrow();
  }

  private List<?> letters(String words) {
    return entities
        .createNativeQuery("select id from outbox_mail where text_body like ?")
        .setParameter(1, "%" + words + "%")
        .getResultList();
  }

  @Test
  void itIsKeptAsItsOwnerTypedItAndNobodyElseSeesIt() {
    accounts.keep(" lv80 bank 0000-4351.9500 1 ", " Inese\nParauga ", PASSWORD);
    var kept = accounts.mine().orElseThrow();
    assertEquals(IBAN, kept.getIban());
    assertEquals("LV80 BANK 0000 4351 9500 1", kept.getPrinted());
    assertEquals("Inese Parauga", kept.getHolder());
    as("zane", Ids.demo("account:zane"));
    assertTrue(accounts.mine().isEmpty());
  }

  @Test
  void whatIsWrongIsToldAtItsFieldAndChangesNothing() {
    accounts.keep(IBAN, "Inese", PASSWORD);
    for (String wrong :
        List.of(
            "LV80BANK0000435195002", "LV80BANK000043519500", "XX80BANK0000435195001", "LV", "ā")) {
      assertEquals("iban", fieldOf(() -> accounts.keep(wrong, "Inese", PASSWORD)), wrong);
    }
    assertEquals("iban", fieldOf(() -> accounts.keep(null, "Inese", PASSWORD)));
    assertEquals("holder", fieldOf(() -> accounts.keep(IBAN, " ", PASSWORD)));
    assertEquals("holder", fieldOf(() -> accounts.keep(IBAN, "x".repeat(71), PASSWORD)));
    assertEquals(
        "password", fieldOf(() -> accounts.keep("EE382200221020145685", "Other", "wrong")));
    assertEquals("password", fieldOf(() -> accounts.forget("wrong")));
    assertEquals(IBAN, accounts.mine().orElseThrow().getIban());
  }

  @Test
  void eachChangeIsToldByALetterThatDoesNotTellTheNumber() {
    var told = letters("LV … 5001").size();
    accounts.keep(IBAN, "Inese", PASSWORD);
    assertEquals(told + 1, letters("LV … 5001").size());
    accounts.forget(PASSWORD);
    assertEquals(told + 2, letters("LV … 5001").size());
    assertTrue(letters(IBAN).isEmpty());
    assertTrue(accounts.mine().isEmpty());
  }
}
