use leptos::prelude::*;

/// A wave that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaveChoice {
    /// Its number in addresses: `?wave=2`.
    pub number: u32,
    /// "Autumn 2026".
    pub label: String,
}

/// The choice of a wave: nothing where there is only one. `action` is the page's own address.
pub(crate) fn wave_form(action: &str, waves: &[WaveChoice], shown: u32) -> Option<AnyView> {
    (waves.len() > 1).then(|| {
        let options = waves
            .iter()
            .map(|wave| {
                view! { <option value=wave.number.to_string() selected=wave.number == shown>{wave.label.clone()}</option> }
            })
            .collect_view();
        view! {
            <form method="get" action=action.to_owned() class="inline choose-wave">
                <div class="field">
                    <label for="wave">"Wave"</label>
                    <select id="wave" name="wave">{options}</select>
                </div>
                <button class="btn second" type="submit">"Show"</button>
            </form>
        }
        .into_any()
    })
}
