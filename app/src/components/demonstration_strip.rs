use leptos::prelude::*;

/// Says that what is shown is invented. Stands on every page that shows or collects demonstration data.
#[component]
pub fn DemonstrationStrip(
    /// Whether the page holds demonstration data.
    shown: bool,
) -> impl IntoView {
    shown.then(|| {
        view! {
            <aside class="demo" aria-label="About this demonstration">
                <div class="wrap">
                    <p>
                        <strong>"Synthetic demonstration data."</strong>
                        " People, answers and figures here are invented. They say nothing about any real resident, ward or council."
                    </p>
                </div>
            </aside>
        }
    })
}
