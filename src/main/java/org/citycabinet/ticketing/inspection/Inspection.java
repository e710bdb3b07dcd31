package org.citycabinet.ticketing.inspection;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.citycabinet.platform.Ids;
import org.citycabinet.ticketing.validation.Place;

/** One passenger was checked in a vehicle, by a handheld or by an inspector with the page. */
@Entity
@Table(name = "inspection")
public class Inspection {
  @Id private UUID id;
  private String operator;

  @SuppressWarnings("unused") // asked for in queries
  private UUID source;

  @SuppressWarnings("unused") // asked for in queries
  private UUID inspector;

  @SuppressWarnings("unused") // asked for in queries
  @Column(name = "event_id")
  private String eventId;

  private String sha256;

  @Column(name = "inspected_at")
  private Instant inspectedAt;

  @SuppressWarnings("unused") // for who compares it with when the taps came
  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "vehicle_id")
  private String vehicleId;

  @Column(name = "route_id")
  private String routeId;

  @Column(name = "trip_id")
  private String tripId;

  private String direction;

  @OneToMany(mappedBy = "inspection", cascade = CascadeType.ALL)
  @OrderBy("position")
  private List<Finding> findings = new ArrayList<>();

  protected Inspection() {}

  Inspection(String operator, Asked asked, List<Verdict> verdicts, Lines lines, Instant now) {
    this.id = Ids.next();
    this.operator = operator;
    this.source = asked.source();
    this.inspector = asked.isByPage() ? asked.source() : null;
    this.eventId = asked.eventId();
    this.sha256 = asked.sha256();
    this.inspectedAt = asked.place().at();
    this.receivedAt = now;
    this.vehicleId = asked.place().vehicle();
    this.routeId = asked.place().route();
    this.tripId = asked.place().trip();
    this.direction = asked.place().direction();
    verdicts.forEach(each -> findings.add(new Finding(this, findings.size() + 1, each, lines)));
  }

  /** Its identifier. */
  public UUID id() {
    return id;
  }

  /** The operator's code. */
  public String operator() {
    return operator;
  }

  /** When the passenger was checked. */
  public Instant inspectedAt() {
    return inspectedAt;
  }

  /** Where and when. */
  public Place place() {
    return new Place(vehicleId, routeId, tripId, direction, inspectedAt);
  }

  /** What was found, in the order in which it was shown. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Whether it is the same event with the same content. */
  boolean isSame(Asked asked) {
    return sha256.equals(asked.sha256());
  }
}
