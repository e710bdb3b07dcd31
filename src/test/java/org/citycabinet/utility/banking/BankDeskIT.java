package org.citycabinet.utility.banking;

import static org.citycabinet.utility.banking.Statements.credit;
import static org.citycabinet.utility.banking.Statements.payer;
import static org.citycabinet.utility.banking.Statements.reference;
import static org.citycabinet.utility.banking.Statements.reversal;
import static org.citycabinet.utility.banking.Statements.stream;
import static org.citycabinet.utility.banking.Statements.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.banking.Taken.Outcome;
import org.citycabinet.utility.billing.Invoices;
import org.citycabinet.utility.invoice.Invoice;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements read in; the invoices are those of the demonstration's office 010021. */
class BankDeskIT extends InContainer {
  private static final UUID OFFICE = Ids.demo("contract:010021");

  @Inject HttpServletRequest request;
  @Inject BankDesk desk;
  @Inject Invoices invoices;
  @PersistenceContext EntityManager entities;

  private final String key = UUID.randomUUID().toString();

  private void as(String username, String role, String operator) {
    var id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of(role), operator));
  }

  @BeforeEach
  void asClerk() {
    as("ludza-clerk", "CLERK", "ludza");
  }

  private Invoice newest() {
    as("viktors", "RESIDENT", null);
    var newest = invoices.newest(OFFICE).orElseThrow();
    asClerk();
    return newest;
  }

  private String numberBefore() {
    as("viktors", "RESIDENT", null);
    var number = invoices.of(OFFICE).get(1).getNumber();
    asClerk();
    return number;
  }

  private Money balance() {
    as("viktors", "RESIDENT", null);
    var standing = invoices.standing(OFFICE);
    asClerk();
    return standing.getOwed().minus(standing.getOverpaid());
  }

  /** Booked on the newest invoice's day, so that no carried debt counts it already. */
  private List<Taken> take(String... entries) {
    var xml = Statements.of(entries).replace("2026-11-19", newest().getIssuedOn().toString());
    return desk.take(stream(xml));
  }

  private static List<Outcome> outcomes(List<Taken> taken) {
    return taken.stream().map(Taken::outcome).toList();
  }

  private BankEntry waiting(String euros) {
    return desk.queue(BankEntryState.WAITING).stream()
        .filter(entry -> entry.getAmount().equals(Money.euro(euros)))
        .findFirst()
        .orElseThrow();
  }

  @Requirement("LUD-11")
  @Test
  void aReferenceOrANumberFindsTheInvoiceAndTheRestWaits() {
    var number = newest().getNumber();
    var before = balance();
    var taken =
        take(
            credit(key + 1, "10.00", words("rēķins " + number + ", paldies")),
            credit(
                key + 2,
                "5.00",
                words("rekins " + number.replace("-", "").toLowerCase(Locale.ROOT))),
            credit(key + 3, "2.11", words("par ūdeni")),
            credit(key + 4, "1.00", reference("RF00LA000000000000")));
    assertEquals(
        List.of(Outcome.MATCHED, Outcome.MATCHED, Outcome.WAITING, Outcome.WAITING),
        outcomes(taken));
    assertEquals(before.minus(Money.euro("15.00")), balance());
    assertSound();
  }

  @Test
  void theSameStatementOnceMoreChangesNothing() {
    var entry = credit(key, "3.00", words(newest().getNumber()));
    assertEquals(List.of(Outcome.MATCHED, Outcome.KNOWN), outcomes(take(entry, entry)));
    var before = balance();
    assertEquals(List.of(Outcome.KNOWN), outcomes(take(entry)));
    assertEquals(before, balance());
    assertSound();
  }

  @Requirement("LUD-11")
  @Test
  void whatWaitsIsAssignedOnceAndThePayerIsRememberedForTheNextTime() {
    var payer = payer("SIA Piemērs", "LV34" + key.substring(0, 8));
    take(credit(key + 1, "7.77", payer));
    var entry = waiting("7.77");
    var before = balance();
    desk.assign(
        entry.getId(), entry.getVersion(), " " + newest().getNumber().toLowerCase(Locale.ROOT));
    assertEquals(before.minus(Money.euro("7.77")), balance());
    assertEquals(
        "banking.refused.decided",
        assertThrows(
                Refused.class,
                () -> desk.assign(entry.getId(), entry.getVersion(), newest().getNumber()))
            .key());
    take(credit(key + 2, "8.88", payer));
    assertEquals(newest().getNumber(), desk.suggestion(waiting("8.88")).orElseThrow());
    assertSound();
  }

  @Test
  void whatNobodyKnowsIsSentBack() {
    take(credit(key, "9.99", words("kļūda")));
    var entry = waiting("9.99");
    desk.giveBack(entry.getId(), entry.getVersion());
    assertTrue(
        desk.queue(BankEntryState.RETURNED).stream()
            .anyMatch(e -> e.getId().equals(entry.getId())));
    assertSound();
  }

  @Test
  void whatTheBankTakesBackIsOwedAgainOnce() {
    var before = balance();
    var details = payer("Jānis", "LV99" + key.substring(0, 8)) + words(newest().getNumber());
    take(credit(key + 1, "3.33", details));
    assertEquals(before.minus(Money.euro("3.33")), balance());
    assertEquals(List.of(Outcome.RETURNED), outcomes(take(reversal(key + 2, "3.33", details))));
    assertEquals(before, balance());
    assertEquals(List.of(Outcome.KNOWN), outcomes(take(reversal(key + 2, "3.33", details))));
    assertEquals(before, balance());
    assertSound();
  }

  @Test
  void aReversalOfWhatWaitsIsFoundByTheBanksReferenceAndOneOfNothingIsTold() {
    take(credit(key, "4.44", words("nezināms")));
    assertEquals(List.of(Outcome.PASSED), outcomes(take(reversal(key, "4.45", ""))));
    assertEquals(List.of(Outcome.RETURNED), outcomes(take(reversal(key, "4.44", ""))));
    assertTrue(
        desk.queue(BankEntryState.RETURNED).stream()
            .anyMatch(entry -> entry.getAmount().equals(Money.euro("4.44"))));
    assertSound();
  }

  @Test
  void whatCameBeforeTheDebtThatAccountingToldIsInItsWord() {
    var before = balance();
    var earlier = newest().getIssuedOn().minusDays(3);
    var xml = Statements.of(credit(key, "4.00", words(numberBefore())));
    desk.take(stream(xml.replace("2026-11-19", earlier.toString())));
    assertEquals(before, balance());
    assertSound();
  }

  @Test
  void aClerkReadsTheOwnOperatorsStatementsOnly() {
    take(credit(key, "6.66", words("svešs")));
    var foreign = waiting("6.66").getId();
    as("riga-clerk", "CLERK", "riga");
    var refused =
        assertThrows(
            Refused.class, () -> desk.take(stream(Statements.of(credit("x", "1.00", "")))));
    assertEquals("banking.refused.account", refused.key());
    assertEquals(Refused.Kind.MISSING, assertThrows(Refused.class, () -> desk.one(foreign)).kind());
    assertEquals(List.of(), desk.queue(BankEntryState.WAITING));
  }

  private void assertSound() {
    for (var view :
        List.of(
            "invariant_i1_transactions_balance",
            "invariant_i3_balance_is_sum_of_postings",
            "invariant_i5_paid_invoices_are_booked",
            "invariant_i5_bank_entries_are_booked",
            "invariant_i5_unclear_money_waits")) {
      assertEquals(
          List.of(), entities.createNativeQuery("select 1 from " + view).getResultList(), view);
    }
  }
}
