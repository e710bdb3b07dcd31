package org.citycabinet.ticketing.inspection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.citycabinet.files.Document;
import org.citycabinet.files.Documents;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.fleet.Devices;
import org.citycabinet.ticketing.inspection.InspectionTerms.About;
import org.citycabinet.ticketing.medium.Media;
import org.citycabinet.ticketing.medium.Medium;
import org.citycabinet.ticketing.validation.Checks;
import org.citycabinet.ticketing.validation.Place;
import org.citycabinet.words.PlainText;
import org.citycabinet.words.Refused;

/** What an inspector does with the page on a phone; all of it is audited. */
@ApplicationScoped
@Transactional
@RolesAllowed("INSPECTOR")
public class InspectionDesk {
  private static final int LONGEST_VEHICLE = 40;

  @PersistenceContext EntityManager entities;
  @Inject Inspections inspections;
  @Inject Checks checks;
  @Inject Devices devices;
  @Inject Media media;
  @Inject Operators operators;
  @Inject Documents documents;
  @Inject CurrentUser me;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * Where a vehicle is, by the last that was heard of it; at this moment.
   *
   * @throws Refused at the field {@code vehicle} where the operator has no such vehicle
   */
  Place place(String typed) {
    var vehicle = typed == null ? "" : typed.strip();
    if (vehicle.isEmpty()) {
      throw Refused.field("vehicle", "inspection.vehicle.missing");
    }
    if (vehicle.length() > LONGEST_VEHICLE) {
      throw Refused.field("vehicle", "platform.field.tooLong", LONGEST_VEHICLE);
    }
    if (!PlainText.is(vehicle)) {
      throw Refused.field("vehicle", "platform.field.control");
    }
    return lastSeen(vehicle)
        .or(() -> known(vehicle))
        .orElseThrow(() -> Refused.field("vehicle", "inspection.vehicle.unknown"));
  }

  /** What was last heard of it; empty where nothing was in the last hours. */
  Optional<Place> lastSeen(String vehicle) {
    return checks.lastSeen(me.operator(), vehicle);
  }

  private Optional<Place> known(String vehicle) {
    return devices.isIn(me.operator(), vehicle)
        ? Optional.of(new Place(vehicle, null, null, null, clock.instant()))
        : Optional.empty();
  }

  /**
   * Checks what one passenger shows.
   *
   * @param typed one number or code a line, at most five (RIG-58)
   * @throws Refused at the field that is wrong
   */
  UUID inspect(String vehicle, String typed) {
    return inspect(vehicle, words(typed));
  }

  /** Notes that a passenger shows nothing. */
  UUID nothingShown(String vehicle) {
    return inspect(vehicle, List.of(""));
  }

  private UUID inspect(String vehicle, List<String> words) {
    var place = place(vehicle);
    // No run: the one that the vehicle told last may be over, and then a tap on the present one,
    // told
    // later, would be taken for a tap on another ride. Turns and time decide instead.
    var now = new Place(place.vehicle(), place.route(), null, place.direction(), clock.instant());
    var looked =
        inspections.inspect(
            me.operator(), new Asked(me.accountId(), true, Ids.next().toString(), now, words));
    looked.inspection().findings().forEach(this::noteLook);
    return looked.inspection().id();
  }

  private static List<String> words(String typed) {
    var words =
        Arrays.stream((typed == null ? "" : typed).split("[\\r\\n,;]+"))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList();
    if (words.isEmpty()) {
      throw Refused.field("media", "inspection.media.missing");
    }
    if (words.size() > Asked.MOST) {
      throw Refused.field("media", "inspection.media.many", Asked.MOST);
    }
    if (words.stream().anyMatch(each -> each.length() > InspectionForm.LONGEST_MEDIUM)) {
      throw Refused.field("media", "platform.field.tooLong", InspectionForm.LONGEST_MEDIUM);
    }
    if (!words.stream().allMatch(PlainText::is)) {
      throw Refused.field("media", "platform.field.control");
    }
    return words;
  }

  /** Whose card it is stands in the audit trail: the inspector reads the name. */
  private void noteLook(Finding finding) {
    var person = finding.medium().map(media::get).flatMap(Medium::holder);
    finding
        .medium()
        .ifPresent(
            medium ->
                audit.record(
                    me.operator(),
                    new Audit.Deed(
                        "inspection.look",
                        "medium",
                        medium.toString(),
                        person.orElse(null),
                        finding.state().name())));
  }

  /**
   * A check of the caller's own.
   *
   * @throws Refused where the caller made none such
   */
  Inspection mine(UUID id) {
    return inspections.one(me.accountId(), id);
  }

  /**
   * A finding of a check of the caller's own.
   *
   * @throws Refused where the caller has none such
   */
  public Finding finding(UUID id) {
    return entities
        .createQuery(
            "select f from Finding f where f.id = :id and f.inspection.inspector = :me",
            Finding.class)
        .setParameter("id", id)
        .setParameter("me", me.accountId())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("platform.error.missing"));
  }

  /** The card that a finding is of, where its holder's name and photograph stand on it. */
  Optional<Medium> card(Finding finding) {
    return finding.medium().map(media::get).filter(medium -> medium.kind().showsItsHolder());
  }

  /**
   * Who the passenger is by a card with the identity function (RIG-4.6); empty where the card has
   * none, or goes with a document itself (RIG-4.4a).
   */
  public Optional<String> identity(Finding finding) {
    return card(finding)
        .filter(medium -> medium.kind().identifiesItsHolder() && !finding.isIdentityDocument())
        .flatMap(Medium::holderName);
  }

  /** Whether the terms let an inspector retain the card of a finding. */
  boolean isRetainable(Finding finding) {
    var inspection = finding.inspection();
    var scheme = operators.scheme(inspection.operator(), inspection.inspectedAt());
    return finding.medium().isPresent()
        && finding.ticket().isEmpty()
        && finding.state() != FindingState.RETAINED
        && InspectionFamily.of(scheme).clause(About.RETENTION).isPresent();
  }

  /** Refuses who is no inspector; the container asks before it calls. */
  void mustBeInspector() {
    me.operator();
  }

  /** The number of the medium that a finding is of; as it was typed where none is known. */
  String title(Finding finding) {
    return finding
        .medium()
        .map(media::get)
        .filter(medium -> finding.ticket().isEmpty())
        .map(medium -> medium.number().shown())
        .orElseGet(finding::shown);
  }

  /**
   * The photograph on the card of a finding of the caller's own; that it was looked at is noted.
   *
   * @throws Refused where there is none
   */
  byte[] photograph(UUID id) {
    var finding = finding(id);
    var photograph =
        card(finding)
            .flatMap(Medium::photograph)
            .orElseThrow(() -> Refused.missing("platform.error.missing"));
    Document document = documents.byId(photograph);
    noteLook(finding);
    return documents.content(document);
  }
}
