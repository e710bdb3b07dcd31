package org.citycabinet.utility.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.invoice.Invoice;
import org.citycabinet.words.Money;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paying invoices through the gateway; each test issues an invoice of its own. */
class RemittancesIT extends InContainer {
  private static final UUID OFFICE = Ids.demo("contract:010020");
  private static final String CSV =
      "number,contract,month,issued,due,carried,payee,registration,iban,"
          + "description,quantity,unit,price,vat\n"
          + "%s,010020,2026-10,%s,%s,%s,SIA Paraugs,40000000000,LV80BANK0000435195001,"
          + "Apkope,100,m²,%s,0\n";
  private static final AtomicInteger NUMBER = new AtomicInteger(1000);

  @Inject HttpServletRequest request;
  @Inject Invoices invoices;
  @Inject Issuing desk;
  @Inject RemittanceCheckouts checkouts;
  @Inject Clock clock;
  @PersistenceContext EntityManager entities;

  private void as(String username, String role, String operator) {
    var id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of(role), operator));
  }

  @BeforeEach
  void signIn() {
    as("viktors", "RESIDENT", null);
  }

  /** Hands over an invoice of today, of 100 times the price. */
  private Invoice issued(String carried, String price) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Riga"));
    var number = "P-" + NUMBER.incrementAndGet();
    desk.issue(CSV.formatted(number, today, today.plusDays(20), carried, price));
    return invoices.newest(OFFICE).orElseThrow();
  }

  private Money owed() {
    return invoices.standing(OFFICE).getOwed();
  }

  private Money open(Invoice invoice) {
    return invoices.standing(OFFICE).open(invoice);
  }

  @Requirement("LUD-11")
  @Test
  void aPaidInvoiceIsSettledAndTheReceiptIsMailed() throws Exception {
    var before = owed();
    var invoice = issued("", "0.50");
    assertEquals(before.plus(Money.euro("50.00")), owed());
    press("pay", checkouts.pay(Set.of(invoice.getId())));
    var sheet = checkouts.refresh(newest());
    assertEquals(RemittanceState.PAID, sheet.remittance().getState());
    assertEquals(List.of(invoice.getNumber()), sheet.numbers());
    assertEquals(before, owed());
    assertEquals(Money.ZERO, open(invoice));
    assertEquals(1, receipts(sheet.remittance().getReference()));
    assertSound();
  }

  @Requirement("LUD-11")
  @Test
  void severalInvoicesArePaidAtOnce() throws Exception {
    var one = issued("", "0.10");
    var other = issued("", "0.20");
    press("pay", checkouts.pay(Set.of(one.getId(), other.getId())));
    assertEquals(Money.euro("30.00"), checkouts.refresh(newest()).remittance().getTotal());
    assertEquals(Money.ZERO, open(one).plus(open(other)));
    assertSound();
  }

  @Requirement("LUD-11")
  @Test
  void aPaymentThatAccountingDidNotKnowOfYetCountsBesideItsWord() throws Exception {
    var before = owed();
    var told = before.plus(paidToday()).plus(Money.euro("30.00"));
    var paid = issued("", "0.30");
    press("pay", checkouts.pay(Set.of(paid.getId())));
    checkouts.refresh(newest());
    issued(told.euros().toPlainString(), "0.40");
    assertEquals(before.plus(Money.euro("40.00")), owed());
    assertSound();
  }

  @Requirement("LUD-11")
  @Test
  void anOverpaymentThatAccountingKnowsOfIsTakenOff() {
    issued(paidToday().minus(Money.euro("70.00")).euros().toPlainString(), "0.40");
    assertEquals(Money.ZERO, owed());
    assertEquals(Money.euro("30.00"), invoices.standing(OFFICE).getOverpaid());
    var next = issued("", "0.50");
    assertEquals(paidToday().minus(Money.euro("30.00")), next.getCarried());
    assertEquals(Money.euro("20.00"), open(next));
    assertSound();
  }

  @Test
  void aDeclinedPaymentLeavesTheInvoiceOpen() throws Exception {
    var invoice = issued("", "0.50");
    press("decline", checkouts.pay(Set.of(invoice.getId())));
    assertEquals(RemittanceState.CANCELLED, checkouts.refresh(newest()).remittance().getState());
    assertEquals(Money.euro("50.00"), open(invoice));
    assertSound();
  }

  @Test
  void whoBeginsAnewGivesUpWhatWasBegunBefore() throws Exception {
    var invoice = issued("", "0.50");
    var first = checkouts.pay(Set.of(invoice.getId()));
    var abandoned = newest();
    press("pay", checkouts.pay(Set.of(invoice.getId())));
    checkouts.refresh(newest());
    press("pay", first);
    assertEquals(RemittanceState.CANCELLED, checkouts.refresh(abandoned).remittance().getState());
    assertEquals(Money.ZERO, open(invoice));
    assertSound();
  }

  @Test
  void nobodyPaysWhatAnotherIsPayingOrWhatIsNotTheirs() {
    var home = Ids.demo("contract:004512");
    var newest = invoices.newest(home).orElseThrow().getId();
    checkouts.pay(Set.of(newest));
    var mine = newest();
    as("anna", "RESIDENT", null);
    refused("billing.refused.underWay", Set.of(newest));
    assertEquals(
        Refused.Kind.MISSING, assertThrows(Refused.class, () -> checkouts.refresh(mine)).kind());
    refused("billing.refused.nothingChosen", Set.of());
    signIn();
    var office = issued("", "0.50").getId();
    as("anna", "RESIDENT", null);
    refused("billing.refused.notOpen", Set.of(office));
  }

  private void refused(String key, Set<UUID> keys) {
    assertEquals(key, assertThrows(Refused.class, () -> checkouts.pay(keys)).key());
  }

  /** What other tests paid: accounting is taken to know none of it. */
  private Money paidToday() {
    return Money.ofCents(
        count(
            "select coalesce(sum(a.amount_cents), 0) from allocation a"
                + " join remittance r on r.id = a.remittance_id where r.state = 'PAID'"
                + " and a.contract = '"
                + OFFICE
                + "'"));
  }

  private UUID newest() {
    return entities
        .createQuery("select r.id from Remittance r order by r.begunAt desc", UUID.class)
        .setMaxResults(1)
        .getSingleResult();
  }

  private int receipts(String reference) {
    return count("select count(*) from outbox_mail where subject like '%" + reference + "%'");
  }

  /** What leaves payments arrives at contracts, and every balance is the sum of its postings. */
  private void assertSound() {
    for (var view :
        List.of(
            "invariant_i1_transactions_balance",
            "invariant_i3_balance_is_sum_of_postings",
            "invariant_i5_paid_invoices_are_booked")) {
      assertEquals(0, count("select count(*) from " + view), view);
    }
  }

  private int count(String sql) {
    return ((Number) entities.createNativeQuery(sql).getSingleResult()).intValue();
  }

  private static void press(String button, String checkoutUrl) throws Exception {
    var post =
        HttpRequest.newBuilder(URI.create(checkoutUrl))
            .POST(HttpRequest.BodyPublishers.ofString("action=" + button))
            .build();
    HttpClient.newHttpClient().send(post, BodyHandlers.discarding());
  }
}
