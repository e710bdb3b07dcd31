package org.citycabinet.utility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.citycabinet.InContainer;
import org.citycabinet.Requirement;
import org.citycabinet.platform.Caller;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.billing.DeliveryWay;
import org.citycabinet.utility.billing.Invoices;
import org.citycabinet.utility.consumption.Consumptions;
import org.citycabinet.utility.enquiries.Enquiries;
import org.citycabinet.utility.enquiries.EnquiryDesk;
import org.citycabinet.utility.enquiries.EnquiryState;
import org.citycabinet.utility.enquiries.Queue;
import org.citycabinet.utility.estimate.Estimates;
import org.citycabinet.utility.notices.Audience;
import org.citycabinet.utility.notices.Draft;
import org.citycabinet.utility.notices.NoticeDesk;
import org.citycabinet.utility.notices.NoticeKind;
import org.citycabinet.utility.notices.Notices;
import org.citycabinet.utility.notices.Wording;
import org.citycabinet.utility.premises.OccupancyKind;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Premises;
import org.citycabinet.utility.premises.Register;
import org.citycabinet.utility.reading.Readings;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Who sees what: an owner, a tenant, a company, a stranger, and clerks of two operators. */
class OwnershipIT extends InContainer {
  private static final UUID ANNAS_HOME = Ids.demo("contract:004512");
  private static final UUID ANNAS_GARDEN = Ids.demo("contract:004690");
  private static final UUID OFFICE = Ids.demo("contract:010020");

  @Inject HttpServletRequest request;
  @Inject Premises premises;
  @Inject Register register;
  @Inject Invoices invoices;
  @Inject Estimates estimates;
  @Inject Readings readings;
  @Inject Consumptions consumptions;
  @Inject Notices notices;
  @Inject NoticeDesk noticeDesk;
  @Inject Enquiries enquiries;
  @Inject EnquiryDesk enquiryDesk;

  private void as(String username, String role, String operator) {
    var id = Ids.demo("account:" + username);
    request.setAttribute(Caller.ATTRIBUTE, new Caller(id, username, Set.of(role), operator));
  }

  private void asResident(String username) {
    as(username, "RESIDENT", null);
  }

  private void asClerkOf(String operator) {
    as(operator + "-clerk", "CLERK", operator);
  }

  private static void missing(Executable deed) {
    assertEquals(Refused.Kind.MISSING, assertThrows(Refused.class, deed).kind());
  }

  private static void forbidden(Executable deed) {
    assertEquals(Refused.Kind.FORBIDDEN, assertThrows(Refused.class, deed).kind());
  }

  @Requirement("LUD-31")
  @Test
  void anAddressHasSeveralUsersAndACompanySeveralAddresses() {
    asResident("anna");
    assertEquals(
        Set.of(ANNAS_HOME, ANNAS_GARDEN),
        Set.copyOf(premises.mine().stream().map(Place::contract).toList()));
    asResident("viktors");
    assertEquals(3, premises.mine().size());
    assertTrue(premises.mine().stream().map(Place::contract).anyMatch(ANNAS_HOME::equals));
    asResident("ilze");
    assertEquals(List.of(), premises.mine());
  }

  @Requirement("LUD-10")
  @Test
  void theAddressTurnedToIsRememberedForTheAccountAlone() {
    asResident("viktors");
    premises.turnTo(OFFICE);
    asResident("anna");
    premises.turnTo(ANNAS_GARDEN);
    assertEquals(ANNAS_GARDEN, premises.active().orElseThrow().contract());
    missing(() -> premises.turnTo(OFFICE));
    asResident("viktors");
    assertEquals(OFFICE, premises.active().orElseThrow().contract());
  }

  @Requirement({"LUD-12", "LUD-13"})
  @Test
  void aForeignInvoiceAnswersAsOneThatIsNotThere() {
    asResident("viktors");
    var foreign = invoices.of(OFFICE).get(0).getId();
    assertTrue(invoices.pdf(foreign, Locale.forLanguageTag("lv")).length > 1000);
    asResident("anna");
    missing(() -> invoices.of(OFFICE));
    missing(() -> invoices.one(foreign));
    missing(() -> invoices.pdf(foreign, Locale.forLanguageTag("lv")));
    missing(() -> invoices.one(UUID.randomUUID()));
    assertFalse(invoices.of(ANNAS_HOME).isEmpty());
  }

  @Requirement({"LUD-15", "LUD-16"})
  @Test
  void aForeignAddressShowsNoMeters() {
    asResident("anna");
    missing(() -> readings.cards(OFFICE));
    missing(() -> readings.histories(OFFICE));
    missing(() -> consumptions.all(OFFICE));
    missing(() -> consumptions.greenButton(OFFICE));
    assertEquals(3, readings.cards(ANNAS_HOME).size());
  }

  @Requirement({"LUD-14", "LUD-31"})
  @Test
  void theOwnerChoosesHowInvoicesComeAndATenantDoesNot() {
    asResident("viktors");
    assertThrows(Refused.class, () -> invoices.deliver(ANNAS_HOME, DeliveryWay.ELECTRONIC));
    asResident("anna");
    invoices.deliver(ANNAS_GARDEN, DeliveryWay.ELECTRONIC);
    assertEquals(DeliveryWay.ELECTRONIC, invoices.delivery(ANNAS_GARDEN));
    assertEquals(DeliveryWay.PAPER, invoices.delivery(ANNAS_HOME));
  }

  @Requirement("LUD-29")
  @Test
  void theEstimateOfTheOwnHouseIsOpenToItsUsersAlone() {
    asResident("anna");
    assertEquals(2, estimates.of(ANNAS_HOME).size());
    missing(() -> estimates.of(OFFICE));
  }

  @Requirement({"LUD-22", "LUD-24", "LUD-25"})
  @Test
  void aNoticeToOneSubscriberReachesItsUsersAndNoOneElse() {
    asClerkOf("ludza");
    var id = noticeDesk.write(to(Audience.CONTRACT, null, "004690"));
    assertEquals(2, send(id), "the owner and the tenant");
    asResident("viktors");
    missing(() -> notices.open(id));
    asResident("anna");
    assertTrue(notices.onTop().stream().anyMatch(c -> c.getNotice().getId().equals(id)));
    notices.open(id);
    assertTrue(notices.onTop().stream().noneMatch(c -> c.getNotice().getId().equals(id)));
    assertTrue(notices.all().stream().anyMatch(c -> c.getNotice().getId().equals(id)));
  }

  @Requirement("LUD-25")
  @Test
  void aHouseAListAndAllReachTheirUsersOnceEach() {
    asClerkOf("ludza");
    var large = Ids.demo("house:Parauga iela 12");
    assertEquals(3, send(noticeDesk.write(to(Audience.HOUSE, large, ""))));
    assertEquals(3, send(noticeDesk.write(to(Audience.LIST, null, "004512\n010020"))));
    assertEquals(1, send(noticeDesk.write(to(Audience.PERSON, null, "viktors"))));
    var toAll = noticeDesk.write(to(Audience.ALL, null, ""));
    assertTrue(send(toAll) >= 4, "those of the first start and whoever came since");
    assertEquals(1, copies("anna", toAll));
    assertEquals(1, copies("viktors", toAll), "who has several addresses");
    assertEquals(0, copies("ilze", toAll), "who has none");
  }

  private long copies(String username, UUID notice) {
    asResident(username);
    return notices.all().stream().filter(c -> c.getNotice().getId().equals(notice)).count();
  }

  @Requirement("LUD-25")
  @Test
  void aClerkReachesTheOwnOperatorsSubscribersOnly() {
    asClerkOf("riga");
    assertEquals(List.of(), register.houses());
    assertEquals(List.of(), register.places());
    missing(() -> register.place(ANNAS_HOME));
    assertEquals("dwelling", refusedAt(to(Audience.CONTRACT, null, "004512")));
    assertEquals("username", refusedAt(to(Audience.PERSON, null, "anna")));
    assertEquals("house", refusedAt(to(Audience.HOUSE, Ids.demo("house:Parauga iela 12"), "")));
    var nobody = noticeDesk.write(to(Audience.LIST, null, "004512"));
    assertEquals("notices.refused.nobody", assertThrows(Refused.class, () -> send(nobody)).key());
    asClerkOf("ludza");
    missing(() -> noticeDesk.one(nobody));
    missing(() -> send(nobody));
    missing(() -> noticeDesk.withdraw(nobody, "why"));
    asClerkOf("riga");
    noticeDesk.discard(nobody);
  }

  @Requirement("LUD-25")
  @Test
  void aQuestionGoesToItsOperatorAndTheAnswerToWhoAsked() {
    asResident("anna");
    var asked =
        enquiries.ask(ANNAS_HOME, "Par tāmi", "Kas ir remonta uzkrājums?", List.of()).getId();
    missing(() -> enquiries.ask(OFFICE, "Par tāmi", "Kas ir remonta uzkrājums?", List.of()));
    asResident("viktors");
    missing(() -> enquiries.mine(asked));
    asClerkOf("riga");
    missing(() -> enquiryDesk.one(asked));
    asClerkOf("ludza");
    assertTrue(
        enquiryDesk.queue(EnquiryState.OPEN, Queue.ALL).stream()
            .anyMatch(e -> e.getId().equals(asked)));
    enquiryDesk.answer(
        asked, enquiryDesk.one(asked).getVersion(), "Nauda lielākiem darbiem.", List.of());
    asResident("anna");
    assertEquals(EnquiryState.ANSWERED, enquiries.mine(asked).getState());
    assertEquals(2, enquiries.mine(asked).getMessages().size());
  }

  @Requirement("LUD-25")
  @Test
  void anAnswerToAnOlderVersionIsRefused() {
    asResident("anna");
    var asked = enquiries.ask(ANNAS_HOME, "Par ūdeni", "Kad?", List.of()).getId();
    asClerkOf("ludza");
    var seen = enquiryDesk.one(asked).getVersion();
    asResident("anna");
    enquiries.askAgain(asked, "Un kur?", List.of());
    asClerkOf("ludza");
    var refused =
        assertThrows(Refused.class, () -> enquiryDesk.answer(asked, seen, "Otrdien.", List.of()));
    assertEquals("enquiries.refused.changed", refused.key());
  }

  @Requirement("LUD-31")
  @Test
  void whoIsAdmittedSeesTheAddressUntilDismissed() {
    asClerkOf("ludza");
    var ilze = Ids.demo("account:ilze");
    register.admit(ANNAS_GARDEN, "ilze", OccupancyKind.TENANT);
    assertThrows(Refused.class, () -> register.admit(ANNAS_GARDEN, "ilze", OccupancyKind.TENANT));
    asResident("ilze");
    assertEquals(ANNAS_GARDEN, premises.mine(ANNAS_GARDEN).contract());
    asClerkOf("ludza");
    register.occupants(ANNAS_GARDEN).stream()
        .filter(occupant -> occupant.account().equals(ilze))
        .forEach(occupant -> register.dismiss(ANNAS_GARDEN, occupant.id()));
    asResident("ilze");
    missing(() -> premises.mine(ANNAS_GARDEN));
    asClerkOf("ludza");
    register.admit(ANNAS_GARDEN, "ilze", OccupancyKind.TENANT);
    register.occupants(ANNAS_GARDEN).stream()
        .filter(occupant -> occupant.account().equals(ilze))
        .forEach(occupant -> register.dismiss(ANNAS_GARDEN, occupant.id()));
  }

  @Test
  void aResidentIsNoClerkAndAClerkNoResident() {
    asResident("anna");
    forbidden(() -> noticeDesk.list(Set.of()));
    forbidden(() -> enquiryDesk.queue(EnquiryState.OPEN, Queue.ALL));
    forbidden(() -> register.houses());
    asClerkOf("ludza");
    forbidden(() -> premises.mine());
    forbidden(() -> invoices.of(ANNAS_HOME));
  }

  private long send(UUID notice) {
    return noticeDesk.send(notice, noticeDesk.one(notice).notice().getVersion());
  }

  private String refusedAt(Draft draft) {
    return assertThrows(Refused.class, () -> noticeDesk.write(draft)).field().orElseThrow();
  }

  private static Draft to(Audience audience, UUID house, String who) {
    return new Draft(
        NoticeKind.INFORMATION,
        Draft.Period.NONE,
        new Draft.Target(audience, who, house, who, who),
        List.of(new Wording(Locale.forLanguageTag("lv"), "Paziņojums", "Teksts.")),
        List.of(),
        List.of());
  }
}
