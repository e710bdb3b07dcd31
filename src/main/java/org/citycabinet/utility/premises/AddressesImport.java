package org.citycabinet.utility.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.citycabinet.platform.Ids;
import org.citycabinet.utility.imports.Answers;
import org.citycabinet.utility.imports.Column;
import org.citycabinet.utility.imports.Effect;
import org.citycabinet.utility.imports.Entry;
import org.citycabinet.utility.imports.ImportKind;
import org.citycabinet.utility.imports.Importer;
import org.citycabinet.utility.imports.Layout;
import org.citycabinet.utility.imports.Result;
import org.citycabinet.utility.imports.Row;
import org.citycabinet.utility.imports.Spelling;
import org.citycabinet.utility.imports.Task;
import org.citycabinet.words.Refused;

/** Files of contracts at addresses; houses and apartments come to be as they are named (LUD-31). */
@ApplicationScoped
class AddressesImport implements Importer {
  private static final Layout LAYOUT =
      Layout.ofRows(
          Column.needed("contract", "004512"),
          Column.needed("street", "Parauga iela"),
          Column.needed("house", "12"),
          Column.free("apartment", "34"),
          Column.needed("town", "Ludza"),
          Column.needed("postcode", "LV-5701"),
          Column.needed("holder", "Jānis Paraugs"),
          Column.needed("holder_kind", "person"),
          Column.needed("signed", "2026-01-01"),
          Column.free("until", ""));

  @PersistenceContext EntityManager entities;
  @Inject Contracts contracts;

  /**
   * A contract as a row tells it.
   *
   * @param until the first day on which it holds no more; null where the row says nothing
   */
  private record Wanted(
      String number,
      Address address,
      String holder,
      HolderKind holderKind,
      LocalDate signed,
      LocalDate until) {}

  /** An address as a row tells it. */
  private record Address(
      String street, String house, String apartment, String town, String postcode) {

    String houseKey() {
      return Spelling.plain(street + "|" + house + "|" + town);
    }

    String key() {
      return houseKey() + "|" + Spelling.plain(apartment);
    }
  }

  /** What there is of the houses, apartments and contracts that a portion names. */
  private record There(
      String operator,
      Map<String, House> houses,
      Map<String, Premise> premises,
      Map<String, Contract> contracts) {}

  @Override
  public ImportKind kind() {
    return ImportKind.ADDRESSES;
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public List<Result> take(Task task, List<Entry> entries) {
    var answers = new Answers(entries);
    Map<Integer, Wanted> wanted = answers.read(entry -> wanted(entry.head()));
    var there = there(task.operator(), wanted.values().stream().toList());
    wanted.forEach((at, each) -> take(at, each, there, answers));
    return answers.all();
  }

  private static Wanted wanted(Row row) {
    var address =
        new Address(
            row.text("street", 120),
            row.text("house", 20),
            row.free("apartment", 12).orElse(""),
            row.text("town", 80),
            row.text("postcode", 12));
    var signed = row.day("signed");
    var until = row.freeDay("until").orElse(null);
    if (until != null && until.isBefore(signed)) {
      throw row.wrong("until", "premises.address.until");
    }
    return new Wanted(
        row.text("contract", 20),
        address,
        row.text("holder", 160),
        row.word("holder_kind", List.of(HolderKind.values())),
        signed,
        until);
  }

  private There there(String operator, List<Wanted> wanted) {
    var houses =
        houses(operator, wanted.stream().map(each -> each.address().street()).distinct().toList())
            .stream()
            .collect(Collectors.toMap(House::key, house -> house));
    var premises =
        premises(houses.values().stream().map(House::getId).toList()).stream()
            .collect(Collectors.toMap(Premise::key, premise -> premise));
    var known =
        contracts
            .contracts(operator, wanted.stream().map(Wanted::number).distinct().toList())
            .collect(Collectors.toMap(each -> Spelling.plain(each.number()), contract -> contract));
    return new There(operator, houses, premises, new HashMap<>(known));
  }

  private List<House> houses(String operator, List<String> streets) {
    return streets.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select h from House h where h.operator = :operator and h.street in :streets",
                House.class)
            .setParameter("operator", operator)
            .setParameter("streets", streets)
            .getResultList();
  }

  private List<Premise> premises(List<UUID> houses) {
    return houses.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select p from Premise p join fetch p.house where p.house.id in :houses",
                Premise.class)
            .setParameter("houses", houses)
            .getResultList();
  }

  private void take(int at, Wanted wanted, There there, Answers answers) {
    var known = Optional.ofNullable(there.contracts().get(Spelling.plain(wanted.number())));
    var fault = known.flatMap(contract -> fault(contract, wanted));
    if (fault.isPresent()) {
      answers.refuse(at, fault.get());
    } else if (known.isPresent()) {
      answers.answer(at, change(known.get(), wanted) ? Effect.CHANGED : Effect.SAME);
    } else {
      make(wanted, there);
      answers.answer(at, Effect.MADE);
    }
  }

  /** Whoever moves signs another contract, so a contract stays where it is. */
  private static Optional<Refused> fault(Contract contract, Wanted wanted) {
    if (!contract.premiseKey().equals(wanted.address().key())) {
      return Optional.of(Refused.field("contract", "premises.address.elsewhere"));
    }
    return contract.isSignedOn(wanted.signed())
        ? Optional.empty()
        : Optional.of(Refused.field("signed", "premises.address.signed"));
  }

  private static boolean change(Contract contract, Wanted wanted) {
    return contract.correct(wanted.holder(), wanted.holderKind(), wanted.until());
  }

  private void make(Wanted wanted, There there) {
    var address = wanted.address();
    var premise = there.premises().computeIfAbsent(address.key(), any -> premise(address, there));
    var contract =
        new Contract(
            Ids.next(),
            wanted.number(),
            premise,
            wanted.holder(),
            wanted.holderKind(),
            wanted.signed());
    contract.correct(wanted.holder(), wanted.holderKind(), wanted.until());
    entities.persist(contract);
    there.contracts().put(Spelling.plain(wanted.number()), contract);
  }

  private Premise premise(Address address, There there) {
    var house = there.houses().computeIfAbsent(address.houseKey(), any -> house(address, there));
    var premise = new Premise(Ids.next(), house, address.apartment());
    entities.persist(premise);
    return premise;
  }

  private House house(Address address, There there) {
    var house =
        new House(
            Ids.next(),
            there.operator(),
            address.street(),
            address.house(),
            address.town(),
            address.postcode());
    entities.persist(house);
    return house;
  }
}
