package org.citycabinet.privacy;

import static org.citycabinet.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.identity.Accounts;
import org.citycabinet.payment.Bank;
import org.citycabinet.platform.Holding.Fate;
import org.citycabinet.platform.Ids;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;

/** An account is erased: what goes, what is kept and until when, and what stands in the way. */
class ErasuresIT extends PrivacyInContainer {
  private static final long WEEKS = 15;

  @Inject Erasures erasures;
  @Inject Accounts accounts;

  /** Something with the person's name or address in each corner where there may be some. */
  private void spread() throws Exception {
    transaction.begin();
    UUID medium = Ids.next();
    spreadCards(medium);
    spreadWords(Ids.next());
    spreadLetters();
    spreadMoney();
    write(
        "insert into audit_entry values (?, utc_timestamp(), ?, null, 'riga', 'medium.block',"
            + " 'medium', ?, ?, ?)",
        Ids.next(),
        username,
        medium,
        id,
        "zvanīja " + name);
    transaction.commit();
  }

  private void spreadCards(UUID medium) {
    write(
        "insert into medium (id, operator, number, kind, issue_serial, holder, holder_name,"
            + " issued_on, version) values (?, 'riga', ?, 'PERSONALISED_CARD', ?, ?, ?,"
            + " '2026-01-01', 1)",
        medium,
        brief(medium),
        medium.getLeastSignificantBits() >>> 20,
        id,
        name);
    write("insert into keeper values (?, ?, ?, ?, utc_timestamp())", Ids.next(), medium, id, name);
    write(
        "insert into application values (?, 'riga', ?, ?, null, null, ?, 'APPROVED', null,"
            + " utc_timestamp(), utc_timestamp(), 1)",
        Ids.next(),
        id,
        name,
        Ids.next());
  }

  private void spreadWords(UUID enquiry) {
    write(
        "insert into enquiry (id, operator, account, reference, subject, state, asked_at,"
            + " promised_on, changed_at, version) values (?, 'ludza', ?, ?, ?, 'OPEN',"
            + " utc_timestamp(), '2026-12-01', utc_timestamp(), 1)",
        enquiry,
        id,
        brief(enquiry),
        "No " + name);
    write(
        "insert into enquiry_message values (?, 0, 'RESIDENT', ?, ?, utc_timestamp())",
        enquiry,
        id,
        "Rakstiet " + email);
  }

  private void spreadLetters() {
    write(
        "insert into outbox_mail (id, recipient, subject, text_body, html_body, created_at,"
            + " not_before, sent_at) values (?, ?, 'a', 'b', 'c', utc_timestamp(), utc_timestamp(),"
            + " utc_timestamp())",
        Ids.next(),
        email);
    write(
        "insert into outbox_mail (id, recipient, subject, text_body, html_body, created_at,"
            + " not_before, sent_at) values (?, 'other@mail.example', 'a', ?, ?, utc_timestamp(),"
            + " utc_timestamp(), utc_timestamp())",
        Ids.next(),
        name + " ļāva",
        name);
    write(
        "insert into one_time_token values (?, ?, 'UNDO_EMAIL', ?, utc_timestamp(),"
            + " utc_timestamp(), null)",
        id + brief(id) + brief(id),
        id,
        email);
  }

  private void spreadMoney() {
    write(
        "insert into payment (reference, operator, amount_cents, description, email, payer,"
            + " language, return_url, started_at, due_at, state) values (?, 'riga', 1, 'x', ?, ?,"
            + " 'lv', '/', utc_timestamp(), utc_timestamp(), 'EXPIRED')",
        Ids.next(),
        email,
        id);
    invoice("2015-03-01");
  }

  private void invoice(String issued) {
    write(
        "insert into invoice (id, operator, contract, number, reference, for_month, issued_on,"
            + " due_on, net_cents, vat_cents, carried_cents, carried_told, payee,"
            + " payee_registration, payee_iban, payer, payer_address) values (?, 'ludza', ?, ?, ?,"
            + " '2015-02-01', ?, ?, 100, 21, 0, true, 'Ludza', '1', 'LV1', ?, ?)",
        Ids.next(),
        contract,
        brief(Ids.next()),
        brief(Ids.next()),
        issued,
        issued,
        name,
        "pie " + name);
  }

  private List<?> ledger() {
    return read("checksum table ledger_account, ledger_transaction, ledger_posting").stream()
        .map(row -> List.of((Object[]) row).toString())
        .toList();
  }

  private boolean isOpen() {
    return !read("select 1 from account where id = ? and disabled = false", id).isEmpty();
  }

  private void carryOutAll() {
    erasures.due().forEach(erasures::carryOut);
  }

  @Test
  void nothingTellsAnyMoreWhoItWasButWhatTheLawHasKept() throws Exception {
    spread();
    var ledger = ledger();
    assertTrue(tracesOf(name).size() > 8, () -> tracesOf(name).toString());
    erasures.ask(PASSWORD);
    daysOn(WEEKS);
    carryOutAll();
    assertEquals(
        List.of("contract.holder_name", "invoice.payer", "invoice.payer_address"), tracesOf(name));
    assertEquals(ledger, ledger());
    theLastLetterGoesAndIsForgotten();
    erasures.eraseKept(id);
    assertEquals(List.of(), tracesOf(name), "its time was over");
  }

  private void theLastLetterGoesAndIsForgotten() throws Exception {
    await(() -> read("select 1 from outbox_mail where recipient = ?", email).isEmpty());
    var letters = new Bank().mails(email).getValuesAs(JsonObject.class);
    assertTrue(letters.get(letters.size() - 1).getString("text").contains("dzēsts"));
    assertEquals(List.of(), tracesOf(username));
  }

  @Test
  void theAccountIsOpenToNobodyAndKnownToNobody() throws Exception {
    erasures.ask(PASSWORD);
    daysOn(WEEKS);
    carryOutAll();
    assertTrue(accounts.byUsername(username).isEmpty());
    assertFalse(isOpen());
    assertEquals(List.of(), read("select 1 from remember_token where account_id = ?", id));
    assertEquals(
        List.of(),
        read("select 1 from occupancy where account = ? and until_on is null", id),
        "it sees no address");
  }

  @Test
  void whatIsKeptSaysUntilWhenAndWhy() throws Exception {
    transaction.begin();
    invoice("2024-03-01");
    transaction.commit();
    Map<String, Holdings.Line> lines =
        erasures.tryOut().lines().stream()
            .collect(Collectors.toMap(Holdings.Line::key, line -> line));
    assertEquals(Fate.KEPT, lines.get("invoices").fate());
    assertEquals("2029-12-31", lines.get("invoices").until().toString());
    assertTrue(lines.get("invoices").law().contains("Grāmatvedības likums"));
    assertEquals("2020-12-31", lines.get("contracts").until().toString());
    assertEquals(Fate.ERASED, lines.get("account").fate());
    assertEquals(Fate.UNNAMED, lines.get("addresses").fate());
    commit("update contract set until_on = null where id = ?", contract);
    var open =
        erasures.tryOut().lines().stream().filter(l -> l.key().equals("contracts")).findFirst();
    assertEquals(null, open.orElseThrow().until(), "the contract holds");
  }

  @Test
  void aDebtStandsInTheWayAndOneThatComesLaterIsToldOnce() throws Exception {
    erasures.ask(PASSWORD);
    commit(
        "insert into ledger_account values (?, 'ludza', 'RECEIVABLE', ?, -1234, 0)",
        Ids.next(),
        contract);
    var hindrance = erasures.tryOut().hindrances().get(0);
    assertEquals("debt", hindrance.key());
    assertEquals(1234, hindrance.amount().cents());
    daysOn(WEEKS);
    carryOutAll();
    carryOutAll();
    assertTrue(isOpen());
    assertEquals(
        1,
        read("select 1 from outbox_mail where recipient = ? and subject like 'Kontu%'", email)
            .size());
    erasures.withdraw();
    assertEquals(
        "privacy.erasure.hindered",
        assertThrows(Refused.class, () -> erasures.ask(PASSWORD)).key());
    commit("delete from ledger_account where owner = ?", contract);
  }

  @Test
  void itWaitsAndCanBeTakenBack() {
    erasures.ask(PASSWORD);
    assertEquals(
        "privacy.erasure.waits", assertThrows(Refused.class, () -> erasures.ask(PASSWORD)).key());
    daysOn(13);
    carryOutAll();
    assertTrue(isOpen(), "a day too early");
    erasures.withdraw();
    daysOn(WEEKS);
    carryOutAll();
    assertTrue(isOpen());
    assertEquals(
        "privacy.erasure.over", assertThrows(Refused.class, () -> erasures.withdraw()).key());
  }

  @Test
  void onlyWhoKnowsThePasswordAsksForIt() {
    var refused = assertThrows(Refused.class, () -> erasures.ask("wrong"));
    assertEquals("password", refused.field().orElseThrow());
    assertTrue(erasures.waiting().isEmpty());
  }
}
