package org.citycabinet.utility.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.utility.metering.Away;
import org.citycabinet.utility.metering.EstimationPolicy;
import org.citycabinet.utility.metering.Log;
import org.citycabinet.utility.metering.Meter;
import org.citycabinet.utility.metering.MeterCard;
import org.citycabinet.utility.metering.MeterRegime;
import org.citycabinet.utility.metering.MeterRegister;
import org.citycabinet.utility.metering.MeterValidity;
import org.citycabinet.utility.metering.Meters;
import org.citycabinet.utility.metering.ReadingSource;
import org.citycabinet.utility.metering.ReadingWindow;
import org.citycabinet.utility.metering.Verification;
import org.citycabinet.utility.premises.Place;
import org.citycabinet.utility.premises.Premises;
import org.citycabinet.words.Refused;

/** The meters at the caller's addresses and the readings that the caller gives (LUD-15 to 21). */
@ApplicationScoped
@Transactional
@RolesAllowed("RESIDENT")
public class Readings {

  @Inject Premises premises;
  @Inject Meters meters;
  @Inject Intake intake;
  @Inject CurrentUser user;

  /**
   * The meters at an address, cold water first, one card a register.
   *
   * @throws Refused as missing, where the contract is not the caller's
   */
  public List<MeterCard> cards(UUID contract) {
    var place = premises.mine(contract);
    var today = meters.today(place.operator());
    var inUse = everAt(place).stream().filter(meter -> !meter.isArchived()).toList();
    var logs = meters.logs(inUse);
    var windows = meters.windows(inUse);
    var away = meters.absences(inUse).getOrDefault(place.premise(), List.of());
    return logs.keySet().stream()
        .map(each -> card(each, logs.get(each), windows.get(each.meter()), today, away))
        .toList();
  }

  /**
   * Every reading at an address, each corrected one in its newest version: one list a register, of
   * the meters taken out too.
   *
   * @throws Refused as missing, where the contract is not the caller's
   */
  public List<MeterHistory> histories(UUID contract) {
    return meters.logs(everAt(premises.mine(contract))).entrySet().stream()
        .map(each -> MeterHistory.of(each.getKey(), each.getValue()))
        .toList();
  }

  /**
   * Takes a reading, unless it is doubtful and its sender has not been asked yet.
   *
   * <p>Inside the window it may be sent as often as its sender likes: each time a new version, and
   * the last one counts (LUD-20). The same number once more changes nothing.
   *
   * @param typed as it was typed
   * @param said what the sender, asked about a doubt, says
   * @throws Refused at the field {@code reading} where it is no reading of this meter, the meter
   *     has been taken out or its window is closed; as missing where the meter is not the caller's
   */
  public Outcome send(UUID meterId, int register, String typed, Said said) {
    var mine = premises.mine().stream().map(Place::premise).toList();
    var meter =
        meters
            .one(meterId, mine, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> Refused.missing("metering.missing"));
    premises.actingAt(meter.premise());
    var offer =
        new Offer(typed, meters.today(meter.operator()), said, ReadingSource.WEB, user.accountId());
    return intake.take(meter, register, offer);
  }

  private List<Meter> everAt(Place place) {
    return meters.everAt(List.of(place.premise()), place.operator());
  }

  private MeterCard card(
      MeterRegister register, Log log, ReadingWindow window, LocalDate today, List<Away> away) {
    var taking = window.taking(today);
    var due = taking.map(ReadingWindow.Opening::month).orElse(YearMonth.from(today).plusMonths(1));
    var validity = meters.validity(register.meter());
    return new MeterCard(
        register.meter().id(),
        register.number(),
        MeterCard.Face.of(register),
        log.before(due).orElse(null),
        taking.flatMap(open -> log.of(open.month())).orElse(null),
        taking.map(ReadingWindow.Opening::month).orElse(null),
        taking.isPresent() && window.on(today).isEmpty(),
        taking.map(ReadingWindow.Opening::until).orElse(null),
        window.after(today).from(),
        log.missed(away),
        meters.estimation(register.meter()).map(EstimationPolicy::missedLimit).orElse(0),
        register.meter().verification().map(Verification::until).orElse(null),
        validity.map(MeterValidity::regime).orElse(MeterRegime.NONE),
        validity
            .map(each -> each.state(register.meter(), today))
            .orElse(Verification.State.FAR)
            .name());
  }
}
