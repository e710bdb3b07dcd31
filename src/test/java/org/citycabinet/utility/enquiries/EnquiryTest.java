package org.citycabinet.utility.enquiries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.citycabinet.Requirement;
import org.citycabinet.operator.BuiltIn;
import org.citycabinet.operator.Scheme;
import org.citycabinet.words.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnquiryTest {

  private static final Scheme TERMS = BuiltIn.scheme(BuiltIn.folder("ludza"));
  private static final UUID RESIDENT = new UUID(0, 1);
  private static final UUID CLERK = new UUID(0, 2);

  private static final Instant LATER = Instant.parse("2026-11-20T10:00:00Z");

  private static Enquiry askedAt(String instant) {
    var about = new Enquiry.About("op", null, null, "Water");
    return new Enquiry(
        UUID.fromString("01900000-0000-7000-8000-0000abcdef12"),
        about,
        RESIDENT,
        "When?",
        Instant.parse(instant),
        TERMS);
  }

  @Requirement("LUD-25")
  @Test
  void anAnswerHandsTheTurnToTheResidentAndANewQuestionHandsItBack() {
    var enquiry = askedAt("2026-11-20T08:00:00Z");
    assertEquals(EnquiryState.OPEN, enquiry.getState());
    enquiry.answer(CLERK, "On Tuesday.", Instant.parse("2026-11-20T09:00:00Z"));
    assertEquals(EnquiryState.ANSWERED, enquiry.getState());
    enquiry.ask("Which one?", Instant.parse("2026-11-23T09:00:00Z"), TERMS);
    assertEquals(EnquiryState.OPEN, enquiry.getState());
    assertEquals(LocalDate.parse("2026-11-30"), enquiry.getPromisedOn());
    assertEquals(
        List.of(Side.RESIDENT, Side.STAFF, Side.RESIDENT),
        enquiry.getMessages().stream().map(EnquiryMessage::getSide).toList());
  }

  @Requirement("LUD-25")
  @Test
  void itCannotBeClosedWhileTheResidentWaits() {
    var enquiry = askedAt("2026-11-20T08:00:00Z");
    assertEquals(
        "enquiries.refused.unanswered",
        assertThrows(Refused.class, () -> enquiry.close(LATER)).key());
    enquiry.answer(CLERK, "On Tuesday.", Instant.parse("2026-11-20T09:00:00Z"));
    enquiry.close(LATER);
    assertEquals(EnquiryState.CLOSED, enquiry.getState());
  }

  @Requirement("LUD-25")
  @ParameterizedTest(name = "asked at {0}, promised by {1}")
  @CsvSource({
    "2026-11-20T08:00:00Z, 2026-11-27",
    "2026-11-21T08:00:00Z, 2026-11-27",
    "2026-11-22T21:59:59Z, 2026-11-27",
    "2026-11-22T22:00:00Z, 2026-11-30",
    "2026-11-13T08:00:00Z, 2026-11-23",
    "2026-12-23T08:00:00Z, 2027-01-05",
  })
  void anAnswerIsPromisedByTheFifthWorkingDayInTheOperatorsZone(String asked, LocalDate promised) {
    assertEquals(promised, askedAt(asked).getPromisedOn());
  }

  @Requirement("LUD-25")
  @ParameterizedTest(name = "{0} working days: {1}")
  @CsvSource({"1, 2026-11-23", "2, 2026-11-24", "10, 2026-12-04"})
  void withinHowManyWorkingDaysIsTheOperatorsToSay(String workingDays, LocalDate promised) {
    var table = "working_days,source,requirement\n" + workingDays + ",,\n";
    var scheme = BuiltIn.scheme(BuiltIn.with(BuiltIn.folder("ludza"), "answers", table));
    assertEquals(promised, Promise.on(Instant.parse("2026-11-20T08:00:00Z"), scheme));
  }

  @Requirement("LUD-25")
  @Test
  void oneThatIsClosedIsOpenedAgainWithANewPromise() {
    var enquiry = askedAt("2026-11-20T08:00:00Z");
    refused("enquiries.refused.notClosed", () -> enquiry.reopen(LATER, TERMS));
    enquiry.answer(CLERK, "On Tuesday.", LATER);
    enquiry.close(LATER);
    enquiry.reopen(Instant.parse("2026-11-23T09:00:00Z"), TERMS);
    assertEquals(EnquiryState.OPEN, enquiry.getState());
    assertEquals(LocalDate.parse("2026-11-30"), enquiry.getPromisedOn());
  }

  @Requirement("LUD-25")
  @Test
  void itIsRatedOnceAndOnlyWhenClosed() {
    var enquiry = askedAt("2026-11-20T08:00:00Z");
    refused("enquiries.refused.rating", () -> enquiry.rate(5, ""));
    enquiry.answer(CLERK, "On Tuesday.", LATER);
    refused("enquiries.refused.rating", () -> enquiry.rate(5, ""));
    enquiry.close(LATER);
    enquiry.rate(4, "Quick.");
    assertEquals(4, enquiry.getRating());
    refused("enquiries.refused.rating", () -> enquiry.rate(1, ""));
  }

  private static void refused(String key, Executable deed) {
    assertEquals(key, assertThrows(Refused.class, deed).key());
  }

  @Test
  void itsReferenceIsShortEnoughToSay() {
    assertEquals("ABCDEF12", askedAt("2026-11-20T08:00:00Z").getReference());
  }
}
