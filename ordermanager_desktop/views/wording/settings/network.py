"""Words of the settings of the network."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ordermanager_desktop.models.settings import network
from ordermanager_desktop.views.wording.settings.setting_words import SettingWords

translate = QCoreApplication.translate


def words() -> dict[str, SettingWords]:
    """By key; the section itself by its id."""
    return {
        network.NETWORK.id: SettingWords(translate("settings", "Network")),
        network.PROXY_MODE.key: SettingWords(
            translate("settings", "Proxy"),
            translate(
                "settings",
                "Some networks let nobody out except through a proxy. Holds from the next start.",
            ),
            translate("settings", "internet firewall company connection"),
            {
                network.AS_SYSTEM_SAYS: translate("settings", "As the system says"),
                network.DIRECT: translate("settings", "None"),
                network.OWN_PROXY: translate("settings", "The address below"),
            },
        ),
        network.PROXY.key: SettingWords(
            translate("settings", "Address of the proxy"),
            translate(
                "settings",
                "For example http://proxy.example:8080. A user name may stand before an @, and "
                "never a password: that belongs into the system’s keyring.",
            ),
            translate("settings", "internet firewall server port"),
        ),
    }
