package org.citycabinet.utility.billing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.citycabinet.platform.Holding;
import org.citycabinet.platform.Obstacle;
import org.citycabinet.platform.PersonalData;

/** Invoices, what was paid for them, and what is still owed. */
@ApplicationScoped
class BillingHoldings implements PersonalData {
  private static final String SEEN = "(select contract_id from occupancy where account = :person)";
  private static final String OWN =
      "(select contract_id from occupancy where account = :person and kind = 'OWNER')";

  @Override
  public List<Holding> holdings() {
    return List.of(invoices(), lines(), payments(), delivery());
  }

  private static Holding invoices() {
    return Holding.kept(
        "invoices",
        """
        select i.operator, i.number, c.number as contract, i.for_month, i.issued_on, i.due_on,
               round((i.net_cents + i.vat_cents) / 100, 2) as amount_euros,
               round(i.vat_cents / 100, 2) as vat_euros,
               round(i.carried_cents / 100, 2) as carried_euros, i.corrects, i.payee, i.payer,
               i.payer_address
          from invoice i join contract c on c.id = i.contract
         where i.contract in %s order by i.issued_on, i.number"""
            .formatted(SEEN),
        """
        select operator, max(issued_on) as kept_from from invoice
         where payer = :name and contract in %s group by operator"""
            .formatted(OWN),
        """
        update invoice set payer = '', payer_address = ''
         where operator = :operator and issued_on < :before and contract in %s"""
            .formatted(OWN));
  }

  private static Holding lines() {
    return Holding.unnamed(
        "invoiceLines",
        """
        select i.number as invoice, l.position, l.description, l.quantity, l.unit, l.price_euros,
               round(l.net_cents / 100, 2) as net_euros, l.vat_percent
          from invoice_line l join invoice i on i.id = l.invoice_id
         where i.contract in %s order by i.issued_on, i.number, l.position"""
            .formatted(SEEN));
  }

  private static Holding payments() {
    return Holding.unnamed(
        "invoicePayments",
        """
        select r.operator, r.state, r.begun_at, r.settled_at, c.number as contract,
               i.number as invoice, round(a.amount_cents / 100, 2) as amount_euros
          from remittance r join allocation a on a.remittance_id = r.id
          join contract c on c.id = a.contract left join invoice i on i.id = a.invoice
         where r.payer = :person order by r.begun_at, a.position""");
  }

  /** Nobody opens the portal for them any more, so they come on paper again. */
  private static Holding delivery() {
    return Holding.erased(
        "invoiceDelivery",
        """
        select c.number as contract, d.way, d.chosen_at
          from invoice_delivery d join contract c on c.id = d.contract
         where d.chosen_by = :person""",
        "delete from invoice_delivery where chosen_by = :person");
  }

  @Override
  public List<Obstacle> obstacles() {
    return List.of(
        new Obstacle(
            "debt",
            """
            select a.operator, -a.balance_cents as cents, c.number as what
              from ledger_account a join contract c on c.id = a.owner
              join occupancy o on o.contract_id = c.id
             where a.kind = 'RECEIVABLE' and a.balance_cents < 0 and o.account = :person
               and o.kind = 'OWNER' and (o.until_on is null or o.until_on > :today)"""),
        new Obstacle(
            "credit",
            """
            select a.operator, a.balance_cents as cents, c.number as what
              from ledger_account a join contract c on c.id = a.owner
              join occupancy o on o.contract_id = c.id
             where a.kind = 'RECEIVABLE' and a.balance_cents > 0 and o.account = :person
               and o.kind = 'OWNER' and (o.until_on is null or o.until_on > :today)
               and c.until_on <= :today"""));
  }
}
