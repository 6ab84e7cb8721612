import { Link, NavLink } from "react-router";
import { steps } from "../steps.ts";

/** The name, the steps, and the way to help that is on every page. */
export function Header() {
  return (
    <header className="header">
      <div>
        <Link className="mark" to="/">
          Glabella <span>decide about your face, informed</span>
        </Link>
        <nav aria-label="Steps">
          <ol>
            {steps.map(({ to, name }) => (
              <li key={to}>
                <NavLink to={to}>{name}</NavLink>
              </li>
            ))}
          </ol>
        </nav>
        <NavLink className="help" to="/something-went-wrong">
          Something went wrong?
        </NavLink>
      </div>
    </header>
  );
}
